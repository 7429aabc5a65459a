import { expect, test } from "vitest";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { noActivity, type WebmailActivity } from "../activity/webmail-activity.ts";
import { ActivityLines } from "./activity-lines.tsx";

const bytes = 5_000_000;

test.each<[Partial<WebmailActivity>, string]>([
  [{ deleted: 83, bytes }, "83 messages deleted, 5 MB freed."],
  [{ deleted: 83, bytes, isAbout: true }, "83 messages deleted, about 5 MB freed."],
  [{ deleted: 83, bytes, isBytesKnown: false }, "83 messages deleted, at least 5 MB freed."],
  [{ deleted: 83, isBytesKnown: false }, "83 messages deleted. The webmail does not report"],
  [{ sentWithFiles: 1, attachedBytes: bytes }, "1 message sent with 5 MB attached."],
  [{ uncounted: 2 }, "2 deletions are not counted: how many messages they took is not known."],
])("%o is said as “%s”", async (activity, sentence) => {
  const html = await renderView(<ActivityLines activity={{ ...noActivity, ...activity }} />);
  expect(html.replaceAll(/\s/g, " ")).toContain(sentence);
  expect(html.match(/<p /g)).toHaveLength(1);
});
