import { expect, test } from "vitest";
import { confirmCopies } from "../copies/confirm-copies.ts";
import { mboxOf, message, tarOf, textFile, tgzOf, zipOf } from "../../test/mail-files.ts";
import { createMailboxWeight } from "../weight/create-mailbox-weight.ts";
import { createExportReader } from "./create-export-reader.ts";
import type { MailFile } from "./mail-file.ts";

const options = {
  seed: 7,
  writeDay: (sentMs: number) => new Date(sentMs).toISOString().slice(0, 10),
  nowMs: () => 0,
};
const never = new AbortController().signal;

async function readAll(...files: MailFile[]) {
  const weight = createMailboxWeight();
  const reader = createExportReader(files, weight, options, () => undefined);
  const result = await reader.read(never);
  const messages = [...weight.messages()];
  return { weight, reader, result, messages, rows: messages.map(({ row }) => row) };
}
const subjects = (rows: { subject: string }[]) => rows.map(({ subject }) => subject);

test("an mbox is split at its separators, and sizes are those of the messages", async () => {
  const one = message("1");
  const two = message("2", { body: "Hello\n\nFrom the desk of Ann\nFrom here: there" });
  const { rows, result } = await readAll(textFile("INBOX", mboxOf(one, two)));
  expect(result).toBe("done");
  expect(subjects(rows)).toEqual(["Number 1", "Number 2"]);
  expect(rows.map(({ bytes }) => bytes)).toEqual([one.length, two.length]);
  expect(rows[0]).toMatchObject({
    sender: "ann@example.org",
    senderName: "Ann",
    year: 2026,
    dateText: "2026-11-20",
    messageId: "<1@example.org>",
    marginBytes: 0,
  });
});

test("a separator with a date inside a text does not begin a message unless a header follows", async () => {
  const body =
    "See:\n\nFrom ann@example.org Fri Nov 20 10:00:00 2026\nthis is a sentence\n\n>From x 10:00";
  const { rows } = await readAll(textFile("a.mbox", mboxOf(message("1", { body }), message("2"))));
  expect(subjects(rows)).toEqual(["Number 1", "Number 2"]);
});

test("lines may end with a carriage return", async () => {
  const text = mboxOf(message("1"), message("2")).replaceAll("\n", "\r\n");
  const { rows } = await readAll(textFile("a.mbox", text));
  expect(subjects(rows)).toEqual(["Number 1", "Number 2"]);
});

const multipart = (name: string, content: string) =>
  message("9", {
    extra: 'Content-Type: multipart/mixed;\n boundary="a=b"',
    body: [
      "--a=b",
      "Content-Type: text/plain",
      "",
      "Hello",
      "--a=b",
      `Content-Disposition: attachment; ${name}`,
      "Content-Transfer-Encoding: base64",
      "",
      content,
      "--a=b--",
    ].join("\n"),
  });

test.each([
  ['filename="report.pdf"', "report.pdf"],
  ["filename*=UTF-8''d%C3%A9pense.pdf", "dépense.pdf"],
  ['filename*0="long "; filename*1="name.pdf"', "long name.pdf"],
  ['filename="=?utf-8?Q?d=C3=A9pense=2Epdf?="', "dépense.pdf"],
  ['filename="\u202Efdp.exe"', "\u202Efdp.exe"],
])("an attachment has its name and its size: %s", async (field, name) => {
  const { rows } = await readAll(textFile("a.eml", multipart(field, "QUJD".repeat(10))));
  // 40 characters in base64 are 30 bytes.
  expect(rows[0]?.attachments).toEqual([{ name, bytes: 30 }]);
});

test.each([
  "",
  "--a=b",
  "--a=b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nnot a header",
  "--a=b--\n--a=b--\n--a=b",
])("a broken structure is one message all the same (%j)", async (body) => {
  const text = message("1", { extra: "Content-Type: multipart/mixed; boundary=a=b", body });
  const { rows } = await readAll(textFile("a.mbox", mboxOf(text, message("2"))));
  expect(subjects(rows)).toEqual(["Number 1", "Number 2"]);
});

test("folders are told by what programs call them", async () => {
  const { messages, reader } = await readAll(
    textFile(
      "Mail/Local Folders/Inbox",
      mboxOf(
        message("1", { extra: "X-Mozilla-Status: 0001" }),
        message("2", { extra: "X-Mozilla-Status: 0009" }),
      ),
    ),
    textFile("Mail/Local Folders/Inbox.msf", "// <!-- <mdb:mork:z v=1.4/> -->"),
    textFile("Mail/Local Folders/Inbox.sbd/Club", mboxOf(message("3"))),
    textFile("Maildir/.Sent/cur/1.host:2,S", message("4")),
    textFile("Maildir/.Corbeille/new/2.host", message("5")),
  );
  expect(messages.map(({ folder, row }) => [folder.role, folder.name, row.isRead])).toEqual([
    ["inbox", "Inbox", true],
    ["other", "Club", undefined],
    ["sent", "Sent", true],
    ["trash", "Corbeille", false],
  ]);
  expect(reader.notes()).toMatchObject({ otherFiles: 1, deleted: { messages: 1 } });
});

test("Google's labels and Proton's numbers tell the folder of each message", async () => {
  const google = mboxOf(
    message("1", { extra: "X-Gmail-Labels: =?UTF-8?Q?Bo=C3=AEte_de_r=C3=A9ception,Non_lus?=" }),
    message("2", { extra: "X-Gmail-Labels: Corbeille,Club" }),
    message("3", { extra: "X-Gmail-Labels: Club" }),
  );
  const { messages } = await readAll(
    textFile("takeout.tgz", tgzOf([["Takeout/Mail/Tous les messages.mbox", google]])),
    textFile(
      "proton.zip",
      zipOf([
        ["mail/a.eml", message("4")],
        ["mail/a.metadata.json", '{"Payload":{"LabelIDs":["5","7"]}}'],
        ["mail/b.eml", message("5")],
        ["mail/b.metadata.json", "{"],
      ]),
    ),
  );
  expect(messages.map(({ folder, row }) => [folder.role, row.subject])).toEqual([
    ["inbox", "Number 1"],
    ["trash", "Number 2"],
    ["archive", "Number 3"],
    ["sent", "Number 4"],
    ["other", "Number 5"],
  ]);
});

test("archives in archives are read once more, and no deeper", async () => {
  const mail = [["a.mbox", mboxOf(message("1"))]] as const;
  const nested = zipOf([["in.zip", zipOf(mail)]]);
  const { rows } = await readAll(textFile("out.zip", nested));
  expect(subjects(rows)).toEqual(["Number 1"]);
  const deeper = await readAll(textFile("out.zip", zipOf([["more.zip", nested]])));
  expect(deeper.rows).toEqual([]);
  expect(deeper.reader.notes().leftOut).toEqual(["in.zip"]);
  const tar = await readAll(
    textFile("out.tar", tarOf([["in.zip", zipOf(mail, { isStored: true })]])),
  );
  expect(subjects(tar.rows)).toEqual(["Number 1"]);
});

test("an archive that is cut short is left out, and the next file is read", async () => {
  const zip = zipOf([["a.mbox", mboxOf(message("1"))]]);
  const tgz = tgzOf([["a.mbox", mboxOf(message("2")).padEnd(90_000)]]);
  const { rows, reader, result } = await readAll(
    textFile("cut.zip", zip.slice(0, -30)),
    textFile("cut.tgz", tgz.slice(0, -60)),
    textFile("whole.mbox", mboxOf(message("3"))),
  );
  expect(result).toBe("done");
  expect(subjects(rows)).toContain("Number 3");
  expect(reader.notes().leftOut).toContain("cut.zip");
  expect(reader.notes().leftOut.some((path) => path.startsWith("cut.t"))).toBe(true);
});

test("an entry that unpacks to more than it declares, or a thousandfold, is left out", async () => {
  const bomb = mboxOf(message("1", { body: "0".repeat(150_000_000) }));
  for (const zip of [zipOf([["a.mbox", bomb]]), zipOf([["a.mbox", bomb]], { declared: 10 })]) {
    const { reader } = await readAll(textFile("bomb.zip", zip));
    expect(reader.notes().leftOut).toEqual(["a.mbox"]);
  }
});

test("copies are found without reading the export again", async () => {
  const [text, same] = [message("1"), message("1", { extra: "Received: later" })];
  const { weight, reader } = await readAll(
    textFile("Club", mboxOf(text)),
    textFile(
      "INBOX",
      mboxOf(
        same,
        message("1", { body: "Other" }),
        message("1", { extra: "To: bob@b.org" }),
      ).replaceAll("\n", "\r\n"),
    ),
  );
  const clock = { nowMs: () => 0, wait: async () => undefined };
  const { groups } = await confirmCopies(reader.port, weight, clock, never, () => undefined);
  expect(groups.map((group) => group.map(({ folder }) => folder.name))).toEqual([
    ["Club", "INBOX"],
  ]);
});

test("the newest message of a sender gives the way to unsubscribe", async () => {
  const list = (id: string, date: string) =>
    message(id, {
      date,
      extra: `List-Unsubscribe: <https://list.example/${id}>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click`,
    });
  const { reader } = await readAll(
    textFile(
      "INBOX",
      mboxOf(
        list("new", "Fri, 20 Nov 2026 10:00:00 +0100"),
        list("old", "Fri, 20 Nov 2020 10:00:00 +0100"),
      ),
    ),
  );
  expect(reader.newsletters()).toMatchObject([
    {
      sender: "ann@example.org",
      messages: 2,
      header: expect.stringContaining("https://list.example/new"),
    },
  ]);
});

test("a stopped reading keeps what was read, and goes on from there", async () => {
  const weight = createMailboxWeight();
  const stop = new AbortController();
  const files = [1, 2, 3].map((n) => textFile(`${n}.mbox`, mboxOf(message(String(n)))));
  const reader = createExportReader(files, weight, options, () => stop.abort());
  expect(await reader.read(stop.signal)).toBe("stopped");
  const { messages } = weight.summary().all;
  expect(messages).toBeLessThan(3);
  expect(await reader.read(never)).toBe("done");
  expect(weight.summary().all.messages).toBe(3);
  expect(reader.progress().readBytes).toBe(reader.progress().allBytes);
});

test("a file without mail is counted as another one", async () => {
  const { rows, reader } = await readAll(
    textFile("photo.jpg", new Uint8Array(3_000).fill(255)),
    textFile("empty", ""),
    textFile("notes.txt", "From: nobody"),
  );
  expect(rows).toEqual([]);
  expect(reader.notes().otherFiles).toBe(3);
});
