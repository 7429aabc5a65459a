import { allMailboxWords } from "../corpus/webmail/words.ts";
import type { Row } from "./row.ts";
import type { Stage } from "./stage.ts";

const words = [...allMailboxWords, "voisins.test", "mairie.test"];
const typeOf = (text: string) => (JSON.parse(text) as { type?: string }).type;

/** What a run brings about: the popup asks and begins the review, and two nudges are shown in documents that follow each other. */
const toldToPage = ["webmail/state", "webmail/review", "habits/show", "habits/show"];

/**
 * Nothing of the mailbox in what the parts say to each other, nor in what is stored. The one exception is what a person asked
 * for: the address of a list that they leave goes to the background as they press, once, for nobody else may send it.
 */
export async function searchForWords({ ears, posts, toPage, webmail }: Stage): Promise<Row> {
  const all = await ears.messages();
  const messages = all.filter((text) => typeOf(text) !== "webmail/unsubscribe");
  const leaves = all.length - messages.length;
  const posted = await posts();
  const told = await toPage();
  const toldTypes = told.map(typeOf);
  const unheard = toldToPage.filter((type) => {
    const at = toldTypes.indexOf(type);
    if (at !== -1) toldTypes.splice(at, 1);
    return at === -1;
  });
  const stored = await ears.stored();
  const places = {
    messages: messages.join("\n"),
    "messages to the page": told.join("\n"),
    ports: posted.join("\n"),
    stored,
  };
  const found = Object.entries(places).flatMap(([place, text]) =>
    words.filter((word) => text.toLowerCase().includes(word)).map((word) => `${word} in ${place}`),
  );
  const missed = unheard.map((type) => `${type} not heard`);
  return {
    what: "looks for the mailbox's words in all of it",
    truth: `${allMailboxWords.length} words and 2 hosts`,
    extension:
      [...found, ...missed].join(", ") ||
      `none in ${messages.length} messages (beside ${leaves} asked for: leaving a list), ${told.length} messages to the page, ${posted.length} posts of the page and ${stored.length} stored characters`,
    isRight:
      found.length + missed.length === 0 &&
      leaves === webmail.lists.requests().length &&
      messages.length > 0 &&
      posted.length > 0 &&
      stored.length > 0,
  };
}
