import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import { queryClosedShadowRoot } from "../../rig/page/query-closed-shadow-root.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";

const nudgeKind = ({ messageRecord, tabId }: Stage, kind: string): Promise<string> =>
  waitUntil(`a nudge of ${kind}`, async () => {
    const box = { host: nudgeHost, selector: `.nudge[data-kind="${kind}"]` };
    return (await queryClosedShadowRoot(messageRecord.page, tabId, box))[0]?.data.kind;
  });

/** A large message to four people, then a reply to all. */
export async function runWriting(stage: Stage): Promise<Row[]> {
  const { driver, page, webmail, messageRecord, heavyFile } = stage;
  await stage.forgetNudges();
  await driver.reopen(page, webmail);
  await driver.write(page, webmail);
  await driver.addRecipients(
    page,
    ["un", "deux", "trois", "quatre"].map((name) => `${name}@voisins.test`),
  );
  await driver.attach(page, heavyFile);
  const heavy = await nudgeKind(stage, "email/heavy-attachment");
  const written = (await recordedObservations(messageRecord)).of("compose.changed").at(-1)!;
  const [attachment] = written.attachments as { bytes: number; exact: boolean }[];
  const sentBefore = webmail.smtp.taken().length;
  await driver.send(page);
  const [sent] = await waitUntil(
    "the mail at the server",
    () => webmail.smtp.taken().length > sentBefore && webmail.smtp.taken(),
  );
  const done = await waitUntil(
    "word of it",
    async () => (await recordedObservations(messageRecord)).of("send.done").length,
  );

  await stage.forgetNudges();
  // A document shows one nudge at most, even after `forgetHabits()`, and SOGo keeps one document
  // all day.
  await driver.reopen(page, webmail);
  await driver.replyToAll(page);
  const reply = await nudgeKind(stage, "email/reply-all");
  const answer = (await recordedObservations(messageRecord)).of("compose.changed").at(-1)!;
  const people = Number(answer.to) + Number(answer.cc);
  return [
    {
      what: "attaches 5,000,000 bytes for 4 people",
      truth: "5000000 B, 4 people",
      extension: `${attachment?.bytes} B${attachment?.exact ? ", exact" : ""}, ${Number(written.to)} people; ${heavy}`,
      isRight: attachment?.bytes === 5_000_000 && attachment.exact && written.to === 4,
    },
    {
      what: "sends it",
      truth: `${sentBefore} before, then 1 to ${sent?.recipients} people`,
      extension: `send.done × ${done}`,
      isRight: sentBefore === 0 && sent?.recipients === 4 && done === 1,
    },
    {
      what: "replies to all",
      truth: "12 people",
      extension: `${String(answer.mode)}, ${people} people; ${reply}`,
      isRight: answer.mode === "replyAll" && people === 12,
    },
  ];
}
