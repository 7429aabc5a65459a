import type * as z from "zod/mini";

export type Accepts = (value: unknown) => boolean;
type PlainObject = Record<string, unknown>;

/** The definition of a schema, of any kind that zod has. */
function defOf(schema: z.core.$ZodType) {
  const { _zod: internals } = schema as z.core.$ZodTypes;
  return internals.def;
}

const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * A function that is true only for values that the schema accepts and returns as they are. It may be false for others too:
 * the schema itself decides on those. Undefined for a schema of which it does not know every part.
 */
export function compileAcceptance(schema: z.core.$ZodType): Accepts | undefined {
  const def = defOf(schema);
  const ofType = acceptanceOfType(def);
  const ofChecks = (def.checks ?? []).map(acceptanceOfCheck);
  if (!ofType || !ofChecks.every((check) => check !== undefined)) return;
  const [first, ...others] = ofChecks;
  // Most schemas have at most two checks, which take half as long as a list.
  if (!first) return ofType;
  const [second] = others;
  if (!second) return (value) => ofType(value) && first(value);
  return others.length === 1
    ? (value) => ofType(value) && first(value) && second(value)
    : (value) => ofType(value) && ofChecks.every((check) => check(value));
}

function acceptanceOfType(def: ReturnType<typeof defOf>): Accepts | undefined {
  if (def.type === "string") return "format" in def ? undefined : isString;
  if (def.type === "number") {
    return "format" in def && def.format === "safeint" ? Number.isSafeInteger : undefined;
  }
  if (def.type === "object") return acceptanceOfObject(def);
  return def.type === "record" ? acceptanceOfRecord(def) : undefined;
}

const isString = (value: unknown): boolean => typeof value === "string";

function acceptanceOfCheck(check: z.core.$ZodCheck): Accepts | undefined {
  const { _zod: internals } = check as unknown as z.core.$ZodChecks | z.core.$ZodCustom;
  const { def } = internals;
  if (def.check === "custom") return "fn" in def ? (value) => def.fn(value) === true : undefined;
  if (def.check === "string_format") {
    const { format, pattern } = def;
    // A global pattern would go on where its last match ended.
    if (format !== "regex" || !pattern || pattern.global) return;
    return (value) => pattern.test(String(value));
  }
  if (def.check === "greater_than" && def.inclusive) {
    return (value) => Number(value) >= Number(def.value);
  }
  if (def.check === "less_than" && def.inclusive) {
    return (value) => Number(value) <= Number(def.value);
  }
  return;
}

/** Of an object without other fields than those of its shape. */
function acceptanceOfObject({ shape, catchall }: z.core.$ZodObjectDef): Accepts | undefined {
  if (!catchall || defOf(catchall).type !== "never") return;
  const fields: { name: string; isOptional: boolean; accepts: Accepts }[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const def = defOf(schema);
    const isOptional = def.type === "optional";
    const accepts = compileAcceptance(isOptional ? def.innerType : schema);
    if (!accepts) return;
    fields.push({ name, isOptional, accepts });
  }
  return (value) => {
    if (!isPlainObject(value)) return false;
    let known = 0;
    for (const { name, isOptional, accepts } of fields) {
      if (Object.hasOwn(value, name)) {
        if (!accepts(value[name])) return false;
        known += 1;
      } else if (!isOptional) return false;
    }
    return Object.keys(value).length === known;
  };
}

/** Of an object whose fields have any of the names of an enum. */
function acceptanceOfRecord({ keyType, valueType }: z.core.$ZodRecordDef): Accepts | undefined {
  const def = defOf(keyType);
  const accepts = compileAcceptance(valueType);
  if (def.type !== "enum" || !accepts) return;
  const names = new Set<unknown>(Object.values(def.entries));
  return (value) =>
    isPlainObject(value) &&
    Object.keys(value).every((name) => names.has(name) && accepts(value[name]));
}
