/** What is to be found in the person's own mail. */
export type Wanted =
  | { by: "sender"; sender: string }
  | { by: "year"; year: number }
  | { by: "message"; subject: string; sender?: string; messageId?: string }
  | { by: "large" | "old" | "attachments" };

type Search = {
  name: string;
  /** What to type into its search. Absent if it has no words for it. */
  words: (wanted: Wanted) => string | undefined;
  /** The address that shows the same. Absent if the program has none that is known. */
  address?: (wanted: Wanted) => string | undefined;
};

/** Senders write these texts: nothing of them may end a quotation or add a word of the search. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\p{C}"\\(){}<>*:|]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 100);
const plainAddress = (address: string): string => plain(address).replaceAll(" ", "");

const textAlone = (wanted: Wanted): string | undefined => {
  if (wanted.by === "sender") return plainAddress(wanted.sender);
  if (wanted.by === "message") return plain(wanted.subject) || plainAddress(wanted.sender ?? "");
  return undefined;
};

const withFrom = (sender: string | undefined): string =>
  sender === undefined ? "" : `from:${plainAddress(sender)} `;

const gmailWords = (wanted: Wanted): string => {
  switch (wanted.by) {
    case "sender":
      return `from:${plainAddress(wanted.sender)}`;
    case "year":
      return `after:${wanted.year}/01/01 before:${wanted.year + 1}/01/01`;
    case "message":
      return wanted.messageId
        ? `rfc822msgid:${plainAddress(wanted.messageId)}`
        : `${withFrom(wanted.sender)}subject:"${plain(wanted.subject)}"`;
    case "large":
      return "larger:10M";
    case "old":
      return "older_than:5y";
    case "attachments":
      return "has:attachment larger:5M";
  }
};

const outlookWords = (wanted: Wanted): string | undefined => {
  switch (wanted.by) {
    case "sender":
      return `from:${plainAddress(wanted.sender)}`;
    case "year":
      return `received:${wanted.year}-01-01..${wanted.year}-12-31`;
    case "message":
      return `${withFrom(wanted.sender)}subject:"${plain(wanted.subject)}"`;
    case "large":
      return "size:>10MB";
    case "attachments":
      return "hasattachments:yes";
    case "old":
      return undefined;
  }
};

const protonAddress = (wanted: Wanted): string | undefined => {
  const show = (parameters: Record<string, string>) =>
    `https://mail.proton.me/u/0/all-mail?sort=-size#${new URLSearchParams(parameters)}`;
  const second = (year: number) => String(Date.UTC(year, 0, 1) / 1_000);
  switch (wanted.by) {
    case "sender":
      return show({ from: plainAddress(wanted.sender) });
    case "year":
      return show({ begin: second(wanted.year), end: second(wanted.year + 1) });
    case "message":
      return show({ keyword: plain(wanted.subject) });
    case "attachments":
      return show({ attachments: "1" });
    case "large":
      return "https://mail.proton.me/u/0/all-mail?sort=-size";
    case "old":
      return "https://mail.proton.me/u/0/all-mail?sort=date";
  }
};

/**
 * The searches of mail services. Two have an address for a search; for the others there are words to type. Of
 * Orange, Yahoo, Free, SFR and La Poste no documented words were found: an address or a subject alone is searched everywhere.
 */
const preparedSearches = {
  // Words: https://support.google.com/mail/answer/7190. Address: the form in Gmail's own address bar, which Google does not document.
  gmail: {
    name: "Gmail",
    words: gmailWords,
    address: (wanted) =>
      `https://mail.google.com/mail/u/0/#search/${encodeURIComponent(gmailWords(wanted))}`,
  },
  // Words: https://support.microsoft.com/office/how-to-search-in-outlook-d824d1e9-a255-4c8a-8553-276fb895a8da. No address is documented.
  outlook: {
    name: "Outlook",
    words: outlookWords,
  },
  orange: { name: "Orange", words: textAlone },
  yahoo: { name: "Yahoo", words: textAlone },
  free: { name: "Free", words: textAlone },
  sfr: { name: "SFR", words: textAlone },
  laposte: { name: "La Poste", words: textAlone },
  // Names of parameters and orders: applications/mail/src/app/helpers/mailboxUrl.ts of ProtonMail/WebClients, where an older version had
  // them before the #. That they are behind it now is unsourced.
  proton: {
    name: "Proton Mail",
    words: textAlone,
    address: protonAddress,
  },
} as const satisfies Record<string, Search>;

export type MailServiceId = keyof typeof preparedSearches;
export const mailServiceIds = Object.keys(preparedSearches) as MailServiceId[];
export const findSearch = (id: MailServiceId): Search => preparedSearches[id];
