/** Problems that any route may answer. */
export const always = ["too-many-requests", "internal"] as const;
/** Of a route that reads an event. */
export const stored = ["unknown-event", "storage-unavailable", ...always] as const;
/** Of a route that writes. */
export const writing = ["foreign-page", "not-json"] as const;
/** Of a route that creates an event or a campaign. */
export const creating = [
  "invalid-body",
  "body-too-large",
  "creation-closed",
  "key-required",
  "key-refused",
  "code-taken",
  "storage-unavailable",
  ...writing,
  ...always,
] as const;
/** Of a route with a body. */
export const withBody = ["invalid-body", "body-too-large", ...writing, ...stored] as const;
/** Of a route with a key. */
export const withKey = ["key-required", "key-refused", ...stored] as const;
export const withBodyAndKey = ["invalid-body", "body-too-large", ...writing, ...withKey] as const;
/** Of a route that changes an event, whose state may not allow it. */
export const changing = ["event-conflict", "event-erased", ...withBodyAndKey] as const;
