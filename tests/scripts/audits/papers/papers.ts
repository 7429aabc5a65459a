import { readRegisterEntry, readRgaa } from "../read-audit.ts";
import { accessibilityPlan } from "./accessibility-plan.ts";
import { accreditation } from "./accreditation.ts";
import { flowMatrix } from "./flow-matrix.ts";
import { noteToAgents } from "./note-to-agents.ts";
import { noteToArchivist } from "./note-to-archivist.ts";
import { noteToCommittee } from "./note-to-committee.ts";
import type { Paper } from "./paper.ts";
import { processorClauses } from "./processor-clauses.ts";
import { registerEntry } from "./register-entry.ts";

/** By the names of their files in `docs/deploiement`. */
export const papers: Record<string, () => Paper> = {
  "fiche-de-registre": () =>
    registerEntry("fiche-de-registre", readRegisterEntry("fiche-de-registre")),
  "fiche-de-registre-serveur": () =>
    registerEntry("fiche-de-registre-serveur", readRegisterEntry("fiche-de-registre-serveur")),
  "matrice-de-flux": flowMatrix,
  "note-aux-agents": noteToAgents,
  "note-au-comite-social": noteToCommittee,
  "note-a-l-archiviste": noteToArchivist,
  "clauses-de-sous-traitance": processorClauses,
  homologation: accreditation,
  "schema-pluriannuel": () => accessibilityPlan(readRgaa()),
};
