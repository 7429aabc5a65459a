import {
  type Ceilings,
  daySchema,
  defaultCeilings,
  raisedCeilingsSchema,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { hiddenCharacterErrors } from "../../responses/hidden-characters.ts";
import { fieldErrors } from "../../responses/problem-response.ts";
import type { EventChange } from "../../storage/event-change.ts";
import type { Store } from "../../storage/store.ts";
import {
  existingDatabasePath,
  positiveInteger,
  parseWords,
  UsageError,
  withStore,
} from "../settings.ts";

async function change(
  directory: string,
  code: string | undefined,
  t: Text,
  apply: (store: Store, code: string) => Promise<EventChange>,
): Promise<number> {
  if (!code) throw new UsageError(t("tally.cli.codeMissing"));
  const result = await withStore(existingDatabasePath, directory, t, (store) => apply(store, code));
  if (!result.ok) throw new UsageError(t(`tally.cli.refused.${result.reason}`, { code }));
  console.log(t("tally.cli.done", { code }));
  return 0;
}

/** `tally close CODE` */
export async function close(args: string[], t: Text): Promise<number> {
  const { values, positionals } = parseWords(args, {});
  return change(values.data, positionals[0], t, (store, code) => store.close(code));
}

/** `tally reopen CODE [--ends DAY]` */
export async function reopen(args: string[], t: Text): Promise<number> {
  const { values, positionals } = parseWords(args, { ends: { type: "string" } });
  const { data, ends } = values;
  if (ends !== undefined && !daySchema.safeParse(ends).success) {
    throw new UsageError(t("tally.cli.notADay", { value: ends }));
  }
  return change(data, positionals[0], t, (store, code) => store.reopen(code, ends));
}

const ceilingFields = Object.keys(defaultCeilings) as (keyof Ceilings)[];

/** `tally raise-ceilings CODE --bytes N …` */
export async function raiseCeilings(args: string[], t: Text): Promise<number> {
  const flags = Object.fromEntries(
    ceilingFields.map((field) => [field, { type: "string" as const }]),
  );
  const { values, positionals } = parseWords(args, { ...flags, reason: { type: "string" } });
  const ceilings: Partial<Ceilings> = {};
  for (const field of ceilingFields) {
    const text = (values as Record<string, string | undefined>)[field];
    if (text !== undefined) ceilings[field] = positiveInteger(text, field, t);
  }
  const reason = givenReason(values.reason, t);
  const parsed = raisedCeilingsSchema.safeParse({ ceilings, reason });
  if (!parsed.success) throw fieldsError(fieldErrors(parsed.error));
  return change(values.data, positionals[0], t, (store, code) =>
    store.organisers.raiseCeilings(code, ceilings, reason),
  );
}

function givenReason(text: string | undefined, t: Text): string {
  const reason = (text ?? "").trim();
  if (reason === "") throw new UsageError(t("tally.cli.reasonMissing"));
  const errors = hiddenCharacterErrors({ reason });
  if (errors.length > 0) throw fieldsError(errors);
  return reason;
}

const fieldsError = (errors: ReturnType<typeof fieldErrors>): UsageError =>
  new UsageError(errors.map(({ field, detail }) => `  ${field}: ${detail}`).join("\n"));

/** `tally void-batch CODE --batch N --reason TEXT` */
export async function voidBatch(args: string[], t: Text): Promise<number> {
  const { values, positionals } = parseWords(args, {
    batch: { type: "string" },
    reason: { type: "string" },
  });
  const batch = positiveInteger(values.batch ?? "", "batch", t);
  const reason = givenReason(values.reason, t);
  return change(values.data, positionals[0], t, (store, code) =>
    store.voidBatch(code, batch, reason),
  );
}

/** `tally erase-event CODE --confirm CODE` */
export async function eraseEvent(args: string[], t: Text): Promise<number> {
  const { values, positionals } = parseWords(args, { confirm: { type: "string" } });
  const [code] = positionals;
  if (code && values.confirm !== code)
    throw new UsageError(t("tally.cli.confirmErasing", { code }));
  return change(values.data, code, t, (store, known) => store.eraseEvent(known));
}
