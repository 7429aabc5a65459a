import type { KeyObject } from "node:crypto";
import { inGroups } from "../pace/in-groups.ts";
import { type PreparedText, prepareText } from "../responses/prepared-text.ts";
import { hasPublished } from "../rollup/indexed-event.ts";
import type { Store } from "../storage/store.ts";
import { signDocument } from "./signing-key.ts";
import type { SignedStates, StatedEvent } from "./states-document.ts";

/** Reading thousands of events takes a while: the answer may be as old as this. */
const maxAgeMs = 60_000;
const eventsPerStep = 10;
/** About 250 events, which take a few milliseconds to sign. */
const maxPageLength = 500_000;

/** A page of the states, which ends with the event of code `upTo`; the last one has none. */
type Page = { upTo: string | undefined; text: PreparedText };

type Stated = { code: string; json: string };

/** The JSON of what an event has published; undefined if that is nothing. */
async function readStated(
  store: Pick<Store, "readEvent" | "readPublished">,
  code: string,
): Promise<Stated | undefined> {
  const event = await store.readEvent(code);
  const published = event && (await store.readPublished(code));
  if (!published || event.isDemonstration || !hasPublished(published)) return;
  return { code, json: JSON.stringify({ event, published } satisfies StatedEvent) };
}

/** Returns a function that gives a page of what this server has published, signed. Events that published nothing stay out. */
export function createSignedStates(
  store: Pick<Store, "listCodes" | "readEvent" | "readPublished">,
  privateKey: KeyObject,
  host: string,
  clock: () => number,
): (after?: string) => Promise<PreparedText> {
  let last: Promise<Page[]> | undefined;
  let lastAtMs = 0;

  function sign(stated: readonly Stated[], after: string, upTo: string | undefined): Page {
    const states = stated.map(({ json }) => json).join();
    const range = JSON.stringify({ after, upTo }).slice(1, -1);
    const document = `{"host":${JSON.stringify(host)},"states":[${states}],${range}}`;
    const signature = signDocument(document, privateKey);
    const signed: SignedStates = { schema: 1, document, signature };
    return { upTo, text: prepareText(JSON.stringify(signed), "application/json") };
  }

  async function read(): Promise<Page[]> {
    const pages: Page[] = [];
    let stated: Stated[] = [];
    let length = 0;
    for await (const codes of inGroups((await store.listCodes()).toSorted(), eventsPerStep)) {
      for (const code of codes) {
        const one = await readStated(store, code);
        if (!one) continue;
        if (length > 0 && length + one.json.length > maxPageLength) {
          pages.push(sign(stated, pages.at(-1)?.upTo ?? "", stated.at(-1)!.code));
          [stated, length] = [[], 0];
        }
        stated.push(one);
        length += one.json.length;
      }
    }
    return [...pages, sign(stated, pages.at(-1)?.upTo ?? "", undefined)];
  }

  return async (after = "") => {
    if (!last || Math.abs(clock() - lastAtMs) >= maxAgeMs) {
      lastAtMs = clock();
      last = read();
      last.catch(() => (last = undefined));
    }
    const pages = await last;
    return pages.find(({ upTo }) => upTo === undefined || upTo > after)!.text;
  };
}
