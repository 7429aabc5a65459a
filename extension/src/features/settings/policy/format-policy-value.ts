import type { Text } from "@digital-cleanup/text";
import type { Policy } from "../../../platform/settings/policy/read-policy.ts";

type Value = Policy["values"][keyof Policy["values"]];

/** A value as an administrator recognises it: words of the policy as they are, fields with their path. */
export function formatPolicyValue(value: Value, t: Text): string {
  if (typeof value === "boolean") return t(value ? "policy.on" : "policy.off");
  if (typeof value === "string") return value || t("policy.empty");
  const parts = Array.isArray(value) ? value : fieldsOf(value ?? {}, "");
  return parts.join(", ") || t("policy.empty");
}

const fieldsOf = (fields: object, path: string): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? fieldsOf(value as object, `${path}${name} › `)
      : [`${path}${name}: ${String(value)}`],
  );
