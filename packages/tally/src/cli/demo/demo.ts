import { paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { createNewEvent } from "../../creation/new-event.ts";
import { hostOf } from "../../federation/host-of.ts";
import { serve } from "../serve/serve.ts";
import { readServeSettings } from "../serve/serve-settings.ts";
import { newDatabasePath, withStore } from "../settings.ts";
import { demoEvent } from "./demo-event.ts";
import { simulateParticipants } from "./simulated-participants.ts";

const pauseMs = 3_000;

/** `tally demo`: `tally serve` with this month's demonstration event, whose simulated participants move after a person does. */
export async function demo(args: string[], t: Text, directory: URL): Promise<number> {
  const { data, baseUrl } = readServeSettings(args, t);
  const event = demoEvent(Date.now());
  const created = await withStore(newDatabasePath, data, t, (store) =>
    createNewEvent(store, event, hostOf(baseUrl)),
  );
  // It exists since an earlier start of this month.
  if (!created.ok && created.reason !== "codeTaken") {
    throw new Error(`The demonstration event is invalid: ${JSON.stringify(created.errors)}`);
  }
  const { code } = event;
  const printAddresses = () => {
    console.log(t("start.eventPage", { url: baseUrl + paths.eventPage(code) }));
    console.log(t("start.joinPage", { url: baseUrl + paths.joinPage(code) }));
    console.log(t("start.screenPage", { url: baseUrl + paths.screenPage(code) }));
    console.log(t("start.code", { code: `${code}@${hostOf(baseUrl)}` }));
  };
  const ending = new AbortController();
  const simulating = simulateParticipants(
    { baseUrl, code },
    {
      dataFolder: data,
      day: event.startsOn,
      pauseMs,
      signal: ending.signal,
      onFollowing: printAddresses,
      onAnswer: () => console.log(t("start.simulated")),
    },
  ).catch((error: unknown) => {
    if (!ending.signal.aborted) console.error(error);
  });
  try {
    return await serve(args, t, directory);
  } finally {
    ending.abort();
    await simulating;
  }
}
