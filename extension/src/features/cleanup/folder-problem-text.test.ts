import { ManifestError } from "@digital-cleanup/cleaner";
import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { FolderBusyError } from "./folder/folder-lock.ts";
import { TrashIsLinkError } from "./trash/trash-link.ts";
import { folderProblemText } from "./folder-problem-text.ts";

const t = await loadText("en");

test.each([
  [new FolderBusyError(), "cleanup.busyElsewhere"],
  [new DOMException("", "NotAllowedError"), "cleanup.accessLost"],
  [new DOMException("", "NotFoundError"), "cleanup.folderGone"],
  [new DOMException("", "QuotaExceededError"), "cleanup.diskFull"],
  [new DOMException("", "NoModificationAllowedError"), "cleanup.readOnlyDisk"],
  [new DOMException("", "NotReadableError"), "cleanup.notReadable"],
] as const)("%s has a message that a person can act on", (error, key) => {
  expect(folderProblemText(t, error)).toBe(t(key));
});

test.each([
  [new DOMException("", "TypeMismatchError"), "cleanup.trashIsFile"],
  [new TrashIsLinkError(), "cleanup.trashIsLink"],
] as const)("%s names the folder of files set aside", (error, key) => {
  expect(folderProblemText(t, error)).toBe(t(key, { folder: "_DigitalCleanup_Trash" }));
});

test("a list that cannot be used is explained, without the words of its checks", () => {
  const text = folderProblemText(t, new ManifestError("x.json", "leadsOut"));
  expect(text).toBe(`${t("cleanup.brokenManifest")} ${t("cleanup.listProblem.leadsOut")}`);
});

test("an unknown error is shown with its own message", () => {
  expect(folderProblemText(t, new Error("odd"))).toBe(t("cleanup.failedWhole", { detail: "odd" }));
});
