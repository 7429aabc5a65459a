import { waitUntil } from "../../rig/wait-until.ts";
import { deletedRow } from "./observe-step.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";

export const message = (subject: string, bytes: number): string => {
  const header = [
    "From: telephone@voisins.test",
    "To: agent@mairie.test",
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${subject}.other@mairie.test>`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "",
  ].join("\r\n");
  const line = `${"0".repeat(74)}\r\n`;
  return (
    header +
    line.repeat(Math.ceil(bytes / line.length)).slice(0, bytes - header.length - 2) +
    "\r\n"
  );
};

export const messages = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => message(`${word}${at}`, 1000 + 90 * at));

/**
 * While a person looks at the trash, another device deletes in it. What it deleted is neither the person's number nor their bytes. The
 * person selects after the first row, which is the newest.
 */
export async function runOtherDevice(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  const { otherDevice } = webmail;
  const openTrash = async () => {
    await driver.openFolder(page, "INBOX");
    await driver.openFolder(page, "Trash");
  };
  const rows: Row[] = [];
  const inTrash = () => webmail.onDisk().Trash.messages;

  await otherDevice.add("Trash", [
    message("lourd", 12_317_696),
    message("petit", 784),
    message("dernier", 900),
  ]);
  await openTrash();
  const heavy = inTrash() - 2;
  await driver.select(page, 1);
  await otherDevice.remove("Trash", String(heavy));
  rows.push(
    await deletedRow(stage, "deletes 784 B while another device deletes 12 MB", async () => {
      const before = inTrash();
      await driver.remove(page);
      await waitUntil("one fewer", () => inTrash() === before - 1);
    }),
  );

  const missing = 79 - inTrash();
  await otherDevice.add(
    "Trash",
    Array.from({ length: missing }, (_, at) => message(`reste${at}`, 1000 + 900 * at)),
  );
  await openTrash();
  await otherDevice.remove("Trash", "1:20");
  rows.push(
    await deletedRow(stage, "empties a trash of 79, of which another device took 20", async () => {
      await driver.empty(page, "Trash");
      await waitUntil("an empty trash", () => inTrash() === 0);
    }),
  );
  return rows;
}
