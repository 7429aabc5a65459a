import { browser } from "../browser.ts";

/** Whether the latest request for permissions was made to measure every page. Answers true once. */
export async function takeMeasuringRequest(): Promise<boolean> {
  const { asksToMeasure } = await browser.storage.session.get("asksToMeasure");
  await browser.storage.session.remove("asksToMeasure");
  return asksToMeasure === true;
}
