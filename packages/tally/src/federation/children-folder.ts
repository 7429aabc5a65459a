import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { daySchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { inGroups } from "../pace/in-groups.ts";
import {
  type ForeignState,
  type ForeignStates,
  foreignStateSchema,
} from "../rollup/foreign-state.ts";
import { eventFaults, refusals } from "./refusals.ts";
import { readPublicKey } from "./signing-key.ts";

/** What the operator writes of a child: one JSON file each. */
const childSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Its public address, as its pages have it. */
  address: z.url({ protocol: /^https?$/ }),
  /** What `tally signing-key` printed there as public key. */
  key: z.string().check(z.refine((text) => readPublicKey(text) !== undefined, "not a public key")),
});

export const troubles = ["unreachable", ...refusals] as const;

/** When something of a child was last accepted, which of its events were refused then, and what went wrong since. */
const pulledSchema = z.object({
  pulledOn: z.optional(daySchema),
  refused: z.optional(z.array(z.object({ code: z.string(), fault: z.enum(eventFaults) }))),
  trouble: z.optional(z.object({ kind: z.enum(troubles), since: daySchema })),
});

export type Child = z.infer<typeof childSchema> & { file: string };
export type Pulled = z.infer<typeof pulledSchema>;
export type Trouble = NonNullable<Pulled["trouble"]>["kind"];

/** The children that the operator's folder names. Throws with the name of a file that is not valid. */
export function readChildren(folder: string): Child[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) => {
      try {
        return { ...childSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))), file };
      } catch (error) {
        const detail = error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error);
        throw new Error(`${file}: ${detail}`, { cause: error });
      }
    });
}

/** Thousands of states are read and written in groups, between which the server does other work. */
const statesPerStep = 100;

/** States that were accepted of a child count only as long as it has the same address and key. */
const identityOf = ({ address, key }: Child): string => JSON.stringify({ address, key });

/** What was accepted of children, in files below their folder, so that it outlives the server. */
export function createPulledFiles(folder: string) {
  const pulledFolder = join(folder, "pulled");
  mkdirSync(pulledFolder, { recursive: true, mode: 0o700 });
  const statesFile = ({ file }: Child) => join(pulledFolder, file.replace(/\.json$/, ".states"));

  async function readStates(child: Child): Promise<ForeignStates> {
    const [identity, ...lines] = readFileSync(statesFile(child), "utf8").trimEnd().split("\n");
    if (identity !== identityOf(child)) throw new Error("of another address or key");
    const states = new Map<string, ForeignState>();
    for await (const group of inGroups(lines, statesPerStep)) {
      for (const line of group) {
        const state = foreignStateSchema.parse(JSON.parse(line));
        states.set(state.event.code, state);
      }
    }
    return states;
  }

  return {
    /** Nothing if a file is missing, damaged or of another key: it is pulled again. */
    async read(child: Child): Promise<{ pulled: Pulled; states: ForeignStates }> {
      try {
        const status = JSON.parse(readFileSync(join(pulledFolder, child.file), "utf8"));
        return { pulled: pulledSchema.parse(status), states: await readStates(child) };
      } catch {
        return { pulled: {}, states: new Map() };
      }
    },
    write({ file }: Child, pulled: Pulled): void {
      const path = join(pulledFolder, file);
      const next = `${path}.${process.pid}`;
      writeFileSync(next, JSON.stringify(pulled));
      renameSync(next, path);
    },
    async writeStates(child: Child, states: ForeignStates): Promise<void> {
      const path = statesFile(child);
      const next = `${path}.${process.pid}`;
      const file = await open(next, "w");
      try {
        await file.write(`${identityOf(child)}\n`);
        for await (const group of inGroups([...states.values()], statesPerStep)) {
          await file.write(group.map((state) => `${JSON.stringify(state)}\n`).join(""));
        }
      } finally {
        await file.close();
      }
      await rename(next, path);
    },
  };
}

export type PulledFiles = ReturnType<typeof createPulledFiles>;
