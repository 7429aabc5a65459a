import * as z from "zod/mini";
import { isThunderbird } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";

/** Written by the build: see `extension/build/own-footprint.ts`. */
const ownSchema = z.object({
  bytes: z.number(),
  compressedBytes: z.number(),
  processor: z.object({ day: z.string(), milliseconds: z.number() }),
});

async function readOwnFootprint() {
  const [response, storage] = await Promise.all([
    fetch("/own-footprint.json"),
    navigator.storage.estimate(),
  ]);
  const loaded = performance.getEntriesByType("resource");
  return {
    ...ownSchema.parse(await response.json()),
    storedBytes: storage.usage ?? 0,
    requests: loaded.filter(({ name }) => /^(?:https?|wss?):/.test(name)).length,
  };
}

/** What the extension itself costs, each figure with where it comes from. */
export function OwnFootprint() {
  const { t, format } = usePage();
  const { value: own } = useFreshValue(readOwnFootprint, []);
  if (!own) return null;
  const { day, milliseconds } = own.processor;
  const lines = [
    ["installed", format.bytes(own.bytes), t("learn.ownFrom.installed")],
    ["compressed", format.bytes(own.compressedBytes), t("learn.ownFrom.compressed")],
    ["stored", format.bytes(own.storedBytes), t("learn.ownFrom.stored")],
    [
      "processor",
      t("learn.milliseconds", { count: milliseconds }),
      t("learn.ownFrom.processor", { day: format.day(day) }),
    ],
    ["requests", format.number(own.requests), t("learn.ownFrom.requests")],
  ] as const;
  // Thunderbird's pages are not measured.
  const shown = lines.filter(([id]) => id !== "processor" || !isThunderbird);
  return (
    <section class="card flow" id="own-footprint" aria-labelledby="own-title">
      <h2 id="own-title">{t("learn.own")}</h2>
      <ul class="lines">
        {shown.map(([id, value, from]) => (
          <li key={id}>
            <span>
              {t(`learn.ownOf.${id}`)}
              <br />
              <small>{from}</small>
            </span>
            <b id={`own-${id}`}>{value}</b>
          </li>
        ))}
      </ul>
      <p class="small soft">{t("learn.ownRequests")}</p>
    </section>
  );
}
