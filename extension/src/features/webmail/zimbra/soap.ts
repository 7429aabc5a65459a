/** Zimbra's SOAP as JSON, as its classic client sends and reads it. Attributes and elements are fields alike. */
export type SoapBody = Record<string, unknown>;
export type SoapMessage = { Header?: { context?: SoapContext }; Body?: SoapBody };

export type SoapContext = {
  csrfToken?: unknown;
  account?: unknown;
  authToken?: unknown;
  /** All folders, at the start of a session. */
  refresh?: { folder?: SoapFolder[] };
  /** What changed since the last response. */
  notify?: { modified?: { folder?: SoapFolder[] } }[];
};

export type SoapFolder = {
  id?: unknown;
  name?: unknown;
  absFolderPath?: unknown;
  /** How many items it holds, and without those that IMAP only marked as deleted. */
  i4n?: unknown;
  n?: unknown;
  /** Their size in bytes. */
  s?: unknown;
  /** Of what it is a folder; absent for any items. */
  view?: unknown;
  folder?: SoapFolder[];
};

export const soapAddress = "/service/soap/";

/** The ids of folders that every mailbox has. */
export const folderIds = { inbox: "2", trash: "3", junk: "4", sent: "5", drafts: "6" } as const;

/** `undefined` for XML and whatever else is not JSON. */
export function parseSoap(text: string): SoapMessage | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    return JSON.parse(text) as SoapMessage;
  } catch {
    return undefined;
  }
}

/** The text of a request without a session, which would take the page's notifications. `context` is what the server needs to accept it. */
export const soapText = ({ csrfToken, account, authToken }: SoapContext, body: SoapBody): string =>
  JSON.stringify({
    Header: { context: { _jsns: "urn:zimbra", nosession: {}, csrfToken, account, authToken } },
    Body: body,
  });

/** A lone element and a list of them alike. */
export const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** A folder with those below it, without the links to folders of other mailboxes. */
export const withSubfolders = (folder: SoapFolder): SoapFolder[] => [
  folder,
  ...(folder.folder ?? []).flatMap(withSubfolders),
];

export const isMailFolder = ({ view }: SoapFolder): boolean =>
  view === undefined || view === "message" || view === "conversation";
