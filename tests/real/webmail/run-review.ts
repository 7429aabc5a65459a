import { lists } from "../../corpus/webmail/messages.ts";
import { actionsIn } from "../../e2e/support/action-log.ts";
import { answerOrder } from "../../e2e/support/answer-order.ts";
import { openReview } from "../../e2e/webmail/open-review.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/**
 * Steps on newsletters by sender: one-click unsubscription from one, and moving old messages of
 * another to the trash.
 */
export async function runReview(stage: Stage): Promise<Row[]> {
  const { webmail, messageRecord, rig, page } = stage;
  const { look, press, untilState } = await openReview(rig, messageRecord.page, page);
  await untilState("ready", 60_000);

  const before = webmail.onDisk();
  const found = (await look("li[data-address]")).map(({ data }) => data.address!).toSorted();
  const wanted = lists
    .filter(({ folder, leave }) => folder === "INBOX" && leave !== "none")
    .map(({ word }) => `lettre@${word}.test`)
    .toSorted();
  await press('li[data-address="lettre@pommelune.test"] input[value="leave"]');
  await press('li[data-address="lettre@gazettebleue.test"] input[type="checkbox"]');
  await waitUntil("a choice", async () => (await look("#apply:not(:disabled)")).length);
  await press("#apply");
  await answerOrder(rig, page);
  const outcome = await waitUntil("both outcomes", async () => {
    const [left] = await look(
      'li[data-address="lettre@pommelune.test"] [data-outcome]:not([data-outcome=""])',
    );
    const [aside] = await look(
      'li[data-address="lettre@gazettebleue.test"] [data-set-aside]:not([data-set-aside=""])',
    );
    return left && aside && { left: left.data.outcome!, aside: aside.data.setAside! };
  });
  await waitUntil(
    "the trash on the disk",
    () => webmail.onDisk().Trash.messages > before.Trash.messages,
  );
  const moved = webmail.onDisk().Trash.messages - before.Trash.messages;
  const requests = webmail.lists.requests();
  const [request] = requests;
  const isPlain =
    request?.method === "POST" &&
    request.body === "List-Unsubscribe=One-Click" &&
    request.cookie === undefined &&
    request.referer === undefined;
  const unsubscribed = (await actionsIn(messageRecord.page)).filter(
    ({ kind }) => kind === "unsubscribes",
  );
  await press("#close");
  return [
    {
      what: "opens the review",
      truth: `${wanted.length} lists in the inbox can be left`,
      extension: `${found.length} shown; none of the junk`,
      isRight: JSON.stringify(found) === JSON.stringify(wanted),
    },
    {
      what: "leaves one list with one click",
      truth: `${requests.length} request: ${request?.method} ${request?.path}, cookie ${request?.cookie ?? "none"}, referrer ${request?.referer ?? "none"}, origin ${request?.origin ?? "none"}`,
      extension: `“${outcome.left}” shown, ${unsubscribed.length} counted`,
      isRight:
        requests.length === 1 &&
        isPlain &&
        request.path === "/leave/pommelune" &&
        outcome.left === "confirmed" &&
        unsubscribed.length === 1,
    },
    {
      what: "moves the old ones of a list to the trash",
      truth: `trash + ${moved}`,
      extension: `${outcome.aside} set aside, nothing counted`,
      isRight: moved >= 5 && outcome.aside === String(moved),
    },
  ];
}
