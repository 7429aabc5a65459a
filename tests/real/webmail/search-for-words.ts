import { allMailboxWords } from "../../corpus/webmail/words.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";

const words = [...allMailboxWords, "voisins.test", "mairie.test"];
const typeOf = (text: string) => (JSON.parse(text) as { type?: string }).type;

/** The messages of a run: the popup requests the state, and two nudges are shown in successive documents. */
const expectedTypes = ["webmail/state", "habits/show", "habits/show"];

/** They name the address of a list that the person chose. */
const onPurpose: unknown[] = ["webmail/order", "webmail/unsubscribe"];

/**
 * No word of the mailbox may occur in a message between parts of the extension, or in storage. The
 * exception is the unsubscribe address: it goes to the background when the person presses the button and once
 * they have confirmed it, because only the background may send the request.
 */
export async function searchForWords({
  messageRecord,
  posts,
  toPage,
  webmail,
}: Stage): Promise<Row> {
  const all = await messageRecord.messages();
  const messages = all.filter((text) => !onPurpose.includes(typeOf(text)));
  const leaves = all.filter((text) => typeOf(text) === "webmail/unsubscribe").length;
  const posted = await posts();
  const messagesToPage = await toPage();
  const typesToPage = messagesToPage.map(typeOf);
  const missingTypes = expectedTypes.filter((type) => {
    const at = typesToPage.indexOf(type);
    if (at !== -1) typesToPage.splice(at, 1);
    return at === -1;
  });
  const stored = await messageRecord.stored();
  const places = {
    messages: messages.join("\n"),
    "messages to the page": messagesToPage.join("\n"),
    ports: posted.join("\n"),
    stored,
  };
  const found = Object.entries(places).flatMap(([place, text]) =>
    words.filter((word) => text.toLowerCase().includes(word)).map((word) => `${word} in ${place}`),
  );
  const missing = missingTypes.map((type) => `${type} is missing`);
  return {
    what: "searches all of it for words of the mailbox",
    truth: `${allMailboxWords.length} words and 2 hosts`,
    extension:
      [...found, ...missing].join(", ") ||
      `none in ${messages.length} messages (beside ${leaves} on purpose: unsubscribing), ${messagesToPage.length} messages to the page, ${posted.length} posts of the page and ${stored.length} stored characters`,
    isRight:
      found.length + missing.length === 0 &&
      leaves === webmail.lists.requests().length &&
      messages.length > 0 &&
      posted.length > 0 &&
      stored.length > 0,
  };
}
