import { setTimeout as wait } from "node:timers/promises";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import type { Row } from "../row.ts";
import { describeBytes } from "./observe-step.ts";
import { deliver } from "./presses/press-case.ts";
import type { Stage } from "./stage.ts";
import { lookAtDisk, observedSince } from "./whole-mailbox.ts";

type Fields = Record<string, unknown>;
type Answer = { Body: Record<string, Fields> };
type Send = (body: Fields) => Promise<Answer>;
type Case = { name: string; run: (send: Send) => Promise<void> };

const mail = (kind: string, fields: Fields): Fields => ({
  [`${kind}Request`]: { _jsns: "urn:zimbraMail", ...fields },
});
const act = (kind: string, action: Fields): Fields => mail(`${kind}Action`, { action });

/** The cases of `Message-Action`, `Conversation-Action`, `Tcon` and `Folder-Action` of Zimbra's harness that take messages away. */
function casesOf(stage: Stage): Case[] {
  const put = (word: string, folder: "INBOX" | "Sent" | "Trash" = "INBOX", count = 1) =>
    deliver(stage, folder, { word, count });
  const find = async (send: Send, word: string, types = "message"): Promise<string[]> => {
    const { Body } = await send(
      mail("Search", { types, query: `subject:${word}`, limit: 1000, sortBy: "dateDesc" }),
    );
    const { m = [], c = [] } = Body.SearchResponse as {
      m?: { id: string }[];
      c?: { id: string }[];
    };
    return [...m, ...c].map(({ id }) => id);
  };
  const createFolder = async (send: Send, name: string): Promise<string> => {
    const { Body } = await send(mail("CreateFolder", { folder: { name, l: "1" } }));
    return (Body.CreateFolderResponse as { folder: { id: string }[] }).folder[0]!.id;
  };
  /** A folder with two messages. */
  const fill = async (send: Send, name: string, word = name): Promise<string> => {
    const id = await createFolder(send, name);
    put(word, "INBOX", 2);
    await send(act("Msg", { op: "move", id: (await find(send, word)).join(","), l: id }));
    return id;
  };
  return [
    {
      name: "Message-Action: deletes a message",
      run: async (send) => {
        put("harnais1");
        const id = (await find(send, "harnais1")).join(",");
        await send(act("Msg", { op: "delete", id }));
      },
    },
    {
      name: "Message-Action: deletes a message that does not exist",
      run: async (send) => void (await send(act("Msg", { op: "delete", id: "999999" }))),
    },
    {
      name: "Message-Action: moves to a folder that does not exist",
      run: async (send) => {
        put("harnais2");
        const id = (await find(send, "harnais2")).join(",");
        await send(act("Msg", { op: "move", id, l: "999999" }));
      },
    },
    {
      name: "Message-Action: deletes without a number, and with spaces for one",
      run: async (send) => {
        await send(act("Msg", { op: "delete" }));
        await send(act("Msg", { op: "delete", id: "   " }));
      },
    },
    {
      name: "Message-Action: moves to the trash, and deletes twice",
      run: async (send) => {
        put("harnais3");
        const id = (await find(send, "harnais3")).join(",");
        for (const op of ["trash", "delete", "delete"]) await send(act("Msg", { op, id }));
      },
    },
    {
      name: "Conversation-Action: deletes a conversation, and one that does not exist",
      run: async (send) => {
        for (const folder of ["INBOX", "Sent"] as const) put("harnais4", folder);
        const [id] = await find(send, "harnais4", "conversation");
        await send(act("Conv", { op: "delete", id }));
        await send(act("Conv", { op: "delete", id: "999999" }));
      },
    },
    {
      name: "Tcon: deletes of a conversation only what is in the trash",
      run: async (send) => {
        for (const folder of ["INBOX", "Sent", "Trash"] as const) put("harnais5", folder);
        const [id] = await find(send, "harnais5", "conversation");
        await send(act("Conv", { op: "delete", id, tcon: "t" }));
      },
    },
    {
      name: "Tcon: moves of a conversation all but what is sent or in the trash",
      run: async (send) => {
        const [id] = await find(send, "harnais5", "conversation");
        await send(act("Conv", { op: "trash", id, tcon: "-ts" }));
      },
    },
    {
      name: "Folder-Action: empties a folder",
      run: async (send) => {
        const id = await fill(send, "harnais6");
        await send(act("Folder", { op: "empty", id }));
      },
    },
    {
      name: "Folder-Action: empties a folder, without the one in it",
      run: async (send) => {
        const id = await fill(send, "harnais7");
        await fill(send, "harnais7.dedans", "dedans7");
        await send(act("Folder", { op: "empty", id }));
      },
    },
    {
      name: "Folder-Action: empties a folder with the one in it",
      run: async (send) => {
        const id = await fill(send, "harnais8");
        await fill(send, "harnais8.dedans", "dedans8");
        await send(act("Folder", { op: "empty", id, recursive: true }));
      },
    },
    {
      name: "Folder-Action: moves a folder to the trash",
      run: async (send) => {
        const id = await fill(send, "harnais9");
        await send(act("Folder", { op: "move", id, l: "3" }));
      },
    },
    {
      name: "Folder-Action: deletes a folder twice",
      run: async (send) => {
        const id = await fill(send, "harnais10");
        for (const op of ["delete", "delete"]) await send(act("Folder", { op, id }));
      },
    },
    {
      name: "Folder-Action: deletes the folders that are left",
      run: async (send) => {
        const { Body } = await send(mail("GetFolder", {}));
        const { folder } = Body.GetFolderResponse as {
          folder: { folder: { id: string; name: string }[] }[];
        };
        const left = folder[0]!.folder.filter(({ name }) => name.startsWith("harnais"));
        await send(act("Folder", { op: "delete", id: left.map(({ id }) => id).join(",") }));
      },
    },
    {
      // What another of its requests moved out of the same folder leaves the bytes unknown.
      name: "Batch: moves one to the trash, is refused one, deletes one",
      run: async (send) => {
        put("harnais11", "INBOX", 3);
        const [first, second, third] = await find(send, "harnais11");
        const one = (requestId: string, action: Fields) => ({
          _jsns: "urn:zimbraMail",
          requestId,
          action,
        });
        const MsgActionRequest = [
          one("0", { op: "trash", id: first }),
          one("1", { op: "move", id: second, l: "999999" }),
          one("2", { op: "delete", id: third }),
        ];
        await send({
          BatchRequest: { _jsns: "urn:zimbra", onerror: "continue", MsgActionRequest },
        });
      },
    },
    {
      name: "Folder-Action: empties the trash, with the folders in it",
      run: async (send) => {
        // Nothing of the cases before is left in the inbox, whose first message a later step answers.
        const id = (await find(send, 'harnais inid:"2"')).join(",");
        await send(act("Msg", { op: "trash", id }));
        await send(act("Folder", { op: "empty", id: "3", recursive: true }));
      },
    },
  ];
}

/** The page itself sends a case, so that its requests are seen as those of the client. A refusal is no error here. */
const sendIn =
  ({ page }: Stage): Send =>
  (body) =>
    page.evaluate(
      (sent) =>
        (globalThis as unknown as { zimbraSend: Send })
          .zimbraSend(sent)
          .catch(() => ({ Body: {} })),
      body,
    );

/** What is read after a response is told soon; what is wrong is still wrong then. */
const settleMs = 1_000;

/** Each case, and what its requests took from the disk and moved to the trash. */
export async function runZimbraHarness(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, run } of casesOf(stage)) {
    const start = await recordedObservations(stage.messageRecord);
    const truth = { n: 0, bytes: 0, aside: 0 };
    await run(async (body) => {
      const before = lookAtDisk(stage);
      const answer = await sendIn(stage)(body);
      const after = lookAtDisk(stage);
      truth.n += before.messages - after.messages;
      truth.bytes += before.bytes - after.bytes;
      truth.aside += Math.max(0, after.trash - before.trash);
      return answer;
    });
    await wait(settleMs);
    const seen = await observedSince(stage, start.events.length, start.counted.length);
    rows.push({
      what: name,
      truth: `${truth.n} files, ${truth.bytes} B; ${truth.aside} more in the trash`,
      extension: `${seen.n} counted, ${describeBytes(seen.bytes)}; ${seen.aside} set aside`,
      isRight:
        seen.n === truth.n &&
        seen.aside === truth.aside &&
        (seen.bytes === truth.bytes || (seen.bytes === undefined && name.startsWith("Batch"))),
    });
  }
  return rows;
}
