import type { Message } from "../../corpus/webmail/messages.ts";

const senders = 2_000;
const hourMs = 3_600_000;

/** All but the trash, which the extension reads by itself. */
export const filledFolders = ["INBOX", "Sent", "Drafts", "Junk"] as const;

/** Short messages, one an hour, from many people: as many in each of the first `folders`, the newest in the inbox. */
export const manyMessages = (count: number, nowMs: number, folders = 1): Message[] =>
  Array.from({ length: count }, (_, at) => {
    const sentMs = nowMs - at * hourMs;
    const lines = [
      `From: person${at % senders}@sender${at % 97}.test`,
      "To: agent@mairie.test",
      `Subject: The subject of message ${at}, of usual length`,
      `Date: ${new Date(sentMs).toUTCString().replace("GMT", "+0000")}`,
      `Message-ID: <${at}.many@mairie.test>`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
    ];
    return {
      folder: filledFolders[Math.floor((at / count) * folders)]!,
      isSeen: at % 3 > 0,
      sentMs,
      text: `${lines.join("\r\n")}\r\n\r\nA line of text.\r\n`,
    };
  });
