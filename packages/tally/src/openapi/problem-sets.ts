/** Problems that any route may answer. */
export const always = ["internal"] as const;
/** Of a route that reads an event. */
export const stored = ["unknown-event", "storage-unavailable", ...always] as const;
/** Of a route whose requests are limited by address. */
export const limited = ["too-many-requests", ...stored] as const;
/** Of a route with a body. */
export const withBody = ["invalid-body", "body-too-large", ...limited] as const;
/** Of a route with a key. */
export const withKey = ["key-required", "key-refused", ...limited] as const;
export const withBodyAndKey = ["invalid-body", "body-too-large", ...withKey] as const;
/** Of a route that changes an event, whose state may not allow it. */
export const changing = ["event-conflict", "event-erased", ...withBodyAndKey] as const;
