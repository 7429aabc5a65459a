import { type BodyForm, bodyForms } from "../src/estimate/fitted.ts";

/** A value for each form in which the size of a body is known. */
export const byForm = <Value>(valueOf: (form: BodyForm) => Value): Record<BodyForm, Value> =>
  Object.fromEntries(bodyForms.map((form) => [form, valueOf(form)])) as Record<BodyForm, Value>;
