import { writeCsv } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/myData";
import { keptKinds } from "../../src/features/my-data/kept-kinds.ts";

const text = (key: string): string => (messages.fr as Record<string, string>)[`myData.${key}`]!;

/** What the extension stores and for how long, in the words of its own page, for the register of a public body. */
export const retentionCsv = (): string =>
  writeCsv(
    [
      ["Donnée", "Contenu", "Durée"],
      ...(["visits", "siteDays", "days"] as const).map((row) => [
        text(`rows.${row}`),
        text(`details.${row}`),
        text(`times.${row}`),
      ]),
      ...keptKinds.map((kind) => [
        text(`kind.${kind}`),
        text(`kindHolds.${kind}`),
        text(`kindTime.${kind}`),
      ]),
    ],
    ";",
  );
