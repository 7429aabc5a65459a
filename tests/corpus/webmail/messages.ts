import { dayMs } from "@digital-cleanup/challenge";
import { seededRandom } from "../transfer/site/seeded-random.ts";
import { mailboxWords } from "./words.ts";

export const folders = ["INBOX", "Sent", "Drafts", "Junk", "Trash"] as const;
export type Folder = (typeof folders)[number];

export type Message = {
  folder: Folder;
  isSeen: boolean;
  sentMs: number;
  text: string;
};

/** A newsletter. `leave` is the way to unsubscribe that its header offers. */
type List = {
  word: string;
  messages: number;
  read: number;
  folder: Folder;
  leave: "oneClick" | "mail" | "page" | "none";
};

/**
 * What the review must find: two unread lists with one-click unsubscription, one by mail only, one
 * by a web page only…
 */
export const lists: readonly List[] = [
  { word: "pommelune", messages: 12, read: 0, folder: "INBOX", leave: "oneClick" },
  { word: "gazettebleue", messages: 8, read: 0, folder: "INBOX", leave: "mail" },
  { word: "clairvoirie", messages: 6, read: 0, folder: "INBOX", leave: "page" },
  { word: "tricotrouge", messages: 7, read: 5, folder: "INBOX", leave: "oneClick" },
  { word: "ondeverte", messages: 6, read: 0, folder: "INBOX", leave: "none" },
  // …and one in the junk folder, whose link must never be opened.
  { word: "vieuxfilous", messages: 9, read: 0, folder: "Junk", leave: "oneClick" },
];

const owner = "agent@mairie.test";

/** About 300 messages, the same for the same seed, the newest one hour before `nowMs`. */
export function generateMessages(seed: number, nowMs: number, unsubscribeUrl: string): Message[] {
  const random = seededRandom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const { people, subjects, bodies } = mailboxWords;
  const paragraph = () =>
    `${Array.from({ length: 12 }, () => pick(bodies)).join(" ")}.\r\n`.repeat(
      1 + Math.floor(random() * 8),
    );
  /** Random bytes in place of a newsletter's pictures. */
  const padding = (bytes: number) => `${"0".repeat(74)}\r\n`.repeat(Math.ceil(bytes / 76));
  let number = 0;
  const make = (
    folder: Folder,
    isSeen: boolean,
    sentMs: number,
    headers: string[],
    body = paragraph(),
  ): Message => ({
    folder,
    isSeen,
    sentMs,
    text: `${[
      ...headers,
      `Date: ${new Date(sentMs).toUTCString().replace("GMT", "+0000")}`,
      `Message-ID: <${++number}.${seed}@mairie.test>`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
    ].join("\r\n")}\r\n\r\n${body}`,
  });
  const personal = (folder: Folder, daysAgo: number): Message => {
    const other = `${pick(people)}@voisins.test`;
    const [from, to] = folder === "Sent" ? [owner, other] : [other, owner];
    return make(
      folder,
      folder === "Sent" || random() < 0.7,
      nowMs - daysAgo * dayMs,
      [`From: ${from}`, `To: ${to}`, `Subject: ${pick(subjects)} ${pick(subjects)}`],
      folder === "Trash" ? paragraph() + padding(20_000 + random() * 80_000) : paragraph(),
    );
  };
  const ofList = ({ word, messages, read, folder, leave }: List): Message[] =>
    Array.from({ length: messages }, (_, at) => {
      const unsubscribe = {
        oneClick: [
          `List-Unsubscribe: <${unsubscribeUrl}/${word}>`,
          "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ],
        mail: [`List-Unsubscribe: <mailto:leave@${word}.test?subject=leave>`],
        page: [`List-Unsubscribe: <${unsubscribeUrl}/page/${word}>`],
        none: [],
      }[leave];
      return make(
        folder,
        at < read,
        nowMs - (1 + at * 9) * dayMs,
        [
          `From: ${word} <lettre@${word}.test>`,
          `To: ${owner}`,
          `Subject: ${word} ${pick(subjects)}`,
          ...unsubscribe,
        ],
        paragraph() + padding(30_000),
      );
    });
  /** All recipients are in "To", so a reply to all goes to each of them. */
  const toAll = make("INBOX", true, nowMs - 3_600_000, [
    `From: ${people[0]}@voisins.test`,
    `To: ${[owner, ...people.slice(1).map((name) => `${name}@voisins.test`)].join(", ")}`,
    `Subject: ${subjects[0]} pour tous`,
  ]);
  return [
    toAll,
    ...lists.flatMap(ofList),
    ...Array.from({ length: 121 }, (_, at) => personal("INBOX", 1 + at)),
    ...Array.from({ length: 30 }, (_, at) => personal("Sent", 2 + at)),
    ...Array.from({ length: 20 }, (_, at) => personal("Junk", 2 + at)),
    ...Array.from({ length: 80 }, (_, at) => personal("Trash", 20 + at)),
  ];
}
