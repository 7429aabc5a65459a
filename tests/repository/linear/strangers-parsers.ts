import { parseJoinAddress, formatTicket, readTicket } from "@digital-cleanup/challenge";
import { categoryOf } from "@digital-cleanup/cleaner";
import { siteFromHost } from "@digital-cleanup/page-weight";
import { readCsv, visibleText, writeCsv } from "@digital-cleanup/text";
import { pageKey } from "../../../extension/src/features/browser-tidy/same-page.ts";
import { composeEvent } from "../../../extension/src/features/habits/writing/compose-event.ts";
import { parseAuthor } from "../../../packages/mailbox/src/author/parse-author.ts";
import { decodeWords } from "../../../packages/mailbox/src/export/message/decode-words.ts";
import {
  readFields,
  readParameter,
} from "../../../packages/mailbox/src/export/message/header-fields.ts";
import { createMboxSplitter } from "../../../packages/mailbox/src/export/message/split-mbox.ts";
import { readListHeader } from "../../../extension/src/features/thunderbird/weight/read-list-header.ts";
import {
  dashSizes,
  fitDash,
  isStaticDash,
} from "../../../extension/src/features/video/manifest/dash-manifest.ts";
import {
  fitHls,
  isHlsMaster,
} from "../../../extension/src/features/video/manifest/hls-manifest.ts";
import { countAddresses } from "../../../extension/src/features/webmail/compose/count-recipients.ts";
import { parseMessageId } from "../../../extension/src/features/webmail/roundcube/counting/find-selected-messages.ts";
import {
  isConfirmed,
  parseRoundcubeCalls,
} from "../../../extension/src/features/webmail/roundcube/parse-roundcube-calls.ts";
import { createRequestObserver } from "../../../extension/src/features/webmail/sogo/create-request-observer.ts";
import { folderAddress } from "../../../extension/src/features/webmail/sogo/folder-address.ts";
import { createFolderListings } from "../../../extension/src/features/webmail/sogo/folder-listings.ts";
import { findShownYear } from "../../../extension/src/features/webmail/weigh/find-shown-year.ts";
import {
  findShownBytes,
  parseShownSize,
} from "../../../extension/src/features/webmail/weigh/parse-shown-size.ts";
import { isPublicHost } from "../../../extension/src/platform/trust/public-host.ts";
import { parseListHeader } from "../../../extension/src/ui/newsletters/parse-list-header.ts";
import { fileExtension, parentFolder } from "../../../packages/cleaner/src/path-parts.ts";
import { readPhotoHeader } from "../../../packages/cleaner/src/photos/header/read-photo-header.ts";
import { parseExifDate } from "../../../packages/cleaner/src/photos/header/exif-date.ts";
import { withoutCopyMarks } from "../../../packages/cleaner/src/plan/original/count-copy-marks.ts";
import { isInTransitFolder } from "../../../packages/cleaner/src/plan/original/is-in-transit-folder.ts";
import { contentFormat } from "../../../packages/page-weight/src/read/content-format.ts";
import { classifyKind } from "../../../packages/page-weight/src/read/classify-kind.ts";
import { needsRevalidation } from "../../../packages/page-weight/src/read/needs-revalidation.ts";
import { taggedBytes } from "../../../packages/page-weight/src/read/tagged-bytes.ts";
import { hostOf } from "../../../packages/tally/src/federation/host-of.ts";
import { readLines } from "../../../packages/tally/src/pages/campaign/organise/read-lines.ts";
import { findHiddenCharacter } from "../../../packages/tally/src/responses/hidden-characters.ts";
import { foldName } from "../../../packages/tally/src/territories/fold-name.ts";
import type { Parse } from "./time-growth.ts";

/** `openings` lead the parser to the parts that it looks into; by default none. */
export type StrangersParser = { parse: Parse; openings?: readonly string[] };

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

const observeSogo = createRequestObserver({
  emit: () => {},
  listings: createFolderListings(() => {}),
  list: async () => undefined,
});
const withHeaders = (headers: Record<string, string[]>) =>
  readListHeader({ getFull: async () => ({ headers }) }, 1, new AbortController().signal);

/** Every function of the product that takes apart a text that a stranger may have written, by what it takes apart. */
export const strangersParsers: Readonly<Record<string, StrangersParser>> = {
  "headers of a newsletter": {
    parse: parseListHeader,
    openings: ["", "List-Unsubscribe: ", "List-Unsubscribe: <", "Date: "],
  },
  "a newsletter's header in Thunderbird": {
    parse: (text) => withHeaders({ "list-unsubscribe": [text] }),
    openings: ["", "<https://list.example/"],
  },
  "an author": { parse: parseAuthor, openings: ["", "name <", '"'] },
  "encoded words of an exported message": {
    parse: decodeWords,
    openings: ["", "=?utf-8?Q?", "=?utf-8?B?", "?= "],
  },
  "a parameter of an exported message": {
    parse: (text) => readParameter(text, "filename"),
    openings: ["", ";filename=", ';filename="', ";filename*0*="],
  },
  "the header of an exported message": {
    parse: (text) => readFields(text.split("\n")),
    openings: ["", "Subject: "],
  },
  "an exported mailbox": {
    parse: (text) => {
      const splitter = createMboxSplitter(1, () => {});
      splitter.push(new TextEncoder().encode(text));
      splitter.end();
    },
    openings: ["From - \nA: b\n\n", "From - \nContent-Type: multipart/mixed; boundary=a\n\n--a\n"],
  },
  "the host of a list": { parse: isPublicHost, openings: ["", "["] },
  "calls in an answer of Roundcube": {
    parse: (text) => parseRoundcubeCalls(text, "add_message_row"),
    openings: ['this.add_message_row(1,"', "this.add_message_row("],
  },
  "a confirmation of Roundcube": { parse: isConfirmed, openings: ['display_message("'] },
  "the number of a message in Roundcube": {
    parse: (text) => parseMessageId(text, "INBOX"),
    openings: ["1", "1-"],
  },
  "a request of SOGo": {
    parse: (url) => observeSogo({ url, body: "{}" }, () => {}),
    openings: ["/SOGo/so/agent/Mail/", "/SOGo/so/agent/Mail/0/folderINBOX"],
  },
  "a folder of SOGo": { parse: folderAddress },
  "a shown size": { parse: parseShownSize, openings: ["1", "1,"] },
  "a size in the name of a file": { parse: findShownBytes, openings: ["", "photo (1"] },
  "a shown date": { parse: (text) => findShownYear(text, 0), openings: ["1 ", "10:00", "1 a"] },
  recipients: { parse: countAddresses, openings: ["", '"'] },
  "the text of a message being written": {
    parse: (body) =>
      composeEvent({ body, to: "", cc: "", bcc: "" }, [{ id: 1, name: body.slice(0, 99) }]),
    openings: ['class="cloudfile-name"', 'class="cloudfile-name">'],
  },
  "the address of a tab": { parse: pageKey, openings: ["", "https://a.test/", "https://a.test/?"] },
  "the address of an event": {
    parse: parseJoinAddress,
    openings: ["", "https://a.test/", "https://a.test/e/ABCDEF#"],
  },
  "a ticket": { parse: (text) => [readTicket(text), formatTicket(text)] },
  "a list of streams": {
    parse: (text) => [isHlsMaster(text), fitHls(text, () => 1)],
    openings: ["#EXTM3U\n#EXT-X-STREAM-INF:", '#EXTM3U\n#EXT-X-STREAM-INF:A="'],
  },
  "a DASH manifest": {
    parse: (text) => [isStaticDash(text), dashSizes(text), fitDash(text, () => 1)],
    openings: ["<MPD ", "<MPD><AdaptationSet><Representation ", "<Representation/>"],
  },
  "a visible text": { parse: visibleText },
  "a CSV file": { parse: readCsv, openings: ["", '"'] },
  "a cell of a CSV file": { parse: (text) => writeCsv([[text]]), openings: ["", "'"] },
  "the name of a copy": {
    parse: withoutCopyMarks,
    openings: ["", "a (1", "copie ("],
  },
  "the folder of a file": { parse: (path) => [isInTransitFolder(path), parentFolder(path)] },
  "the extension of a file": { parse: (path) => [fileExtension(path), categoryOf(path)] },
  "the date of a photo": {
    parse: (text) => [parseExifDate(text), parseExifDate("2026:01:01 00:00:00", text, text)],
  },
  "the header of a photo": {
    parse: (text) => readPhotoHeader([{ from: 0, bytes: bytesOf(text) }], text.length),
    openings: [
      "\u00ff\u00d8\u00ff\u00e1\u00ff\u00ffExif\0\0MM\0*\0\0\0\b",
      "\u0089PNG\r\n\u001a\n",
      "GIF89a",
      "RIFF\0\0\0\0WEBP",
      "II*\0\b\0\0\0",
      "\0\0\0\u0018ftypheic",
      "FUJIFILMCCD-",
    ],
  },
  "the host of a response": { parse: siteFromHost, openings: ["a."] },
  "the type of a response": {
    parse: (text) => [contentFormat(text), classifyKind("fetch", text, text)],
    openings: ["", "application/"],
  },
  "the headers of a response": {
    parse: (value) => [
      needsRevalidation([{ name: "cache-control", value }]),
      needsRevalidation([{ name: "expires", value }]),
      taggedBytes(value),
    ],
    openings: ["max-age=", 'W/"a-'],
  },
  "the name of a place": { parse: foldName },
  "the address of a child": { parse: hostOf, openings: ["https://"] },
  "the events of a campaign": {
    parse: (text) => readLines(text, { organiser: "", kind: "" }),
    openings: ["name;start;end\n"],
  },
  "a name in the tally": { parse: findHiddenCharacter, openings: ["\u{1f469}\u200d"] },
};
