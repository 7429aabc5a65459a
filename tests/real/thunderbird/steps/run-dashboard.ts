import { openPage } from "../../../rig/thunderbird/open-page.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import type { ThunderbirdStage } from "../stage.ts";

const readHeading = `() => document.querySelector("main h1")?.textContent ?? ""`;
const readPlaces = `() => Array.from(document.querySelectorAll("#places a"), ({ hash }) => hash)`;
const openPlace = `(hash) => void (location.hash = hash)`;

/** Each place of the dashboard shows its heading, which comes only with all of its code and texts. */
export async function runDashboard({ thunderbird }: ThunderbirdStage): Promise<Row> {
  const page = await openPage(thunderbird, "dashboard.html");
  const [home, ...others] = await page.run<string[]>(readPlaces);
  const headings = [await page.run<string>(readHeading)];
  for (const hash of [...others, home]) {
    await page.run(openPlace, hash);
    const heading = await waitUntil(`the heading of ${hash}`, async () => {
      const shown = await page.run<string>(readHeading);
      return shown !== headings.at(-1) && shown;
    });
    headings.push(heading);
  }
  return {
    what: "opens each place of the dashboard, and Home again",
    truth: `${others.length + 1} places`,
    extension: headings.join(", "),
    isRight: others.length > 0 && headings.at(-1) === headings[0],
  };
}
