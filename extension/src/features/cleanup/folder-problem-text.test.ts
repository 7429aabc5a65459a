import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { FolderBusyError } from "./folder/folder-lock.ts";
import { folderProblemText } from "./folder-problem-text.ts";

const t = await loadText("en");

test.each([
  [new FolderBusyError(), "cleanup.busyElsewhere"],
  [new DOMException("", "NotAllowedError"), "cleanup.accessLost"],
  [new DOMException("", "NotFoundError"), "cleanup.folderGone"],
  [new DOMException("", "QuotaExceededError"), "cleanup.diskFull"],
  [new DOMException("", "NoModificationAllowedError"), "cleanup.readOnlyDisk"],
] as const)("%s has a message that a person can act on", (error, key) => {
  expect(folderProblemText(t, error)).toBe(t(key));
});

test("an unknown error is shown with its own message", () => {
  expect(folderProblemText(t, new Error("odd"))).toBe(t("cleanup.failedWhole", { detail: "odd" }));
});
