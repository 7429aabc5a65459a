import { vi } from "vitest";
import { zimbraPageScript } from "../zimbra/page-script.ts";
import { collectEvents } from "./collect-events.ts";
import { settle } from "./replay-recording.ts";

type Folder = { id: string; n: number; s: number; view?: string; folder?: Folder[] };

/** Zimbra's server as the page script sees it: folders that a request changes, and the requests for them. */
export function createZimbra(folders: Folder[]) {
  const mailbox = { folders, others: 0, isSilent: false };
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string, { body }: { body: string }) => {
    if (mailbox.isSilent) throw new Error("no answer");
    asked.push(`${address} ${body}`);
    const root = { id: "1", view: undefined, n: 0, s: 0, folder: structuredClone(mailbox.folders) };
    const BatchResponse = {
      GetFolderResponse: [{ folder: [root] }],
      SearchResponse: [{ cn: Array.from({ length: mailbox.others }, () => ({})), more: false }],
    };
    return new Response(JSON.stringify({ Body: { BatchResponse } }));
  });
  const { events, emit } = collectEvents();
  const { observeRequest } = zimbraPageScript(emit);
  const held: Promise<unknown>[] = [];
  /** Sends a request as the page does: after what it is held for, the server does its `work` and responds. */
  const send = async (
    request: object,
    work: () => void,
    response: object,
    context: object = {},
  ): Promise<void> => {
    const [name] = Object.keys(request);
    const body = JSON.stringify({ Header: { context }, Body: request });
    const read = observeRequest({ url: `/service/soap/${name}`, body }, (until) => {
      held.push(until);
    });
    await Promise.all(held.splice(0));
    work();
    read?.(JSON.stringify(response));
    for (let turn = 0; turn < 5; turn++) await settle();
  };
  /** One action, which the server confirms. */
  const act = (
    items: "Msg" | "Conv" | "Folder",
    action: { op: string; id: string; l?: string; tcon?: string; recursive?: boolean },
    work: () => void = () => {},
  ) =>
    send({ [`${items}ActionRequest`]: { action } }, work, {
      Body: { [`${items}ActionResponse`]: { action } },
    });
  const folder = (id: string) => mailbox.folders.find((one) => one.id === id)!;
  const take = (id: string, n: number, s: number) => () => {
    folder(id).n -= n;
    folder(id).s -= s;
  };
  return { events, asked, mailbox, send, act, folder, take };
}
