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
  if (def.type === "number") return acceptanceOfNumber(def);
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
  return;
}

/** Of whole numbers within limits, which most fields of a message are: one function instead of one for each limit. */
function acceptanceOfNumber(def: z.core.$ZodNumberDef): Accepts | undefined {
  if (!("format" in def) || def.format !== "safeint") return;
  let [min, max] = [-Infinity, Infinity];
  for (const { _zod: internals } of (def.checks ?? []) as z.core.$ZodChecks[]) {
    const check = internals.def;
    if (check.check === "greater_than" && check.inclusive) min = Math.max(min, Number(check.value));
    else if (check.check === "less_than" && check.inclusive)
      max = Math.min(max, Number(check.value));
    else return;
  }
  return (value) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= min && value <= max;
}

/** Of an object without other fields than those of its shape. */
function acceptanceOfObject({ shape, catchall }: z.core.$ZodObjectDef): Accepts | undefined {
  if (!catchall || defOf(catchall).type !== "never") return;
  const fields: { name: string; isOptional: boolean; accepts: Accepts }[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const def = defOf(schema);
    const isOptional = def.type === "optional";
    const accepts = compileAcceptance(isOptional ? def.innerType : schema);
    if (!accepts || name in Object.prototype) return;
    fields.push({ name, isOptional, accepts });
  }
  return (value) => {
    if (!isPlainObject(value)) return false;
    let known = 0;
    for (const { name, isOptional, accepts } of fields) {
      // Its own one, since no such field is inherited. Asking whether it is takes as long as all else.
      const field = value[name];
      if (field === undefined) {
        if (!isOptional) return false;
      } else {
        if (!accepts(field)) return false;
        known += 1;
      }
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
