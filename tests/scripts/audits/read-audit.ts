import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "../test/run-command.ts";
import { fillNumbers } from "./papers/numbers.ts";

const proofs = z.array(z.string());

/** `docs/deploiement/rgaa.yml`: number, short title, state, note, files. */
const rgaaRow = z.tuple([
  z.string().regex(/^\d+\.\d+$/),
  z.string(),
  z.enum(["conforme", "non conforme", "non applicable", "à tester"]),
  z.string(),
  proofs,
]);
const rgaaSchema = z.object({
  date: z.iso.date(),
  périmètre: z.array(z.string()),
  outils: z.array(z.string()),
  critères: z.array(rgaaRow).length(106),
});

/** `docs/deploiement/rgesn.yml`: number, priority, short title, state, who answers, note, files. */
const rgesnRow = z.tuple([
  z.string().regex(/^\d+\.\d+$/),
  z.enum(["P", "R", "M"]),
  z.string(),
  z.enum(["validé", "non validé", "en cours", "à évaluer", "sans objet"]),
  z.enum(["projet", "hébergeur"]),
  z.string(),
  proofs,
]);
const rgesnSchema = z.object({
  date: z.iso.date(),
  budgets: z.record(z.string(), z.number()),
  critères: z.array(rgesnRow).length(78),
});

const filled = z.string().transform(fillNumbers);

/** `docs/deploiement/fiche-de-registre*.yml`: section, field of the CNIL's model, content; the answer to each criterion. */
const registerSchema = z.object({
  titre: filled,
  présentation: filled,
  rubriques: z.array(z.tuple([filled, filled, filled])).min(1),
  "analyse d’impact": z.array(z.tuple([z.enum(["oui", "non", "à déterminer"]), filled])).length(9),
  conditions: z.array(filled).min(1),
});

export type RegisterEntry = z.infer<typeof registerSchema>;
export type Rgaa = z.infer<typeof rgaaSchema>;
export type Rgesn = z.infer<typeof rgesnSchema>;

/** Dates are read as texts, as they are written. */
const read = (name: string): unknown =>
  parse(readFileSync(path.join(root, "docs/deploiement", name), "utf8"), { schema: "core" });

export const readRgaa = (): Rgaa => rgaaSchema.parse(read("rgaa.yml"));
export const readRgesn = (): Rgesn => rgesnSchema.parse(read("rgesn.yml"));
export const readRegisterEntry = (name: string): RegisterEntry =>
  registerSchema.parse(read(`${name}.yml`));
