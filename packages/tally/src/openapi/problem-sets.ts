/** What any route may meet. */
export const always = ["internal"] as const;
/** A route that reads an event. */
export const stored = ["unknown-event", "storage-unavailable", ...always] as const;
/** One whose requests count against their address. */
export const limited = ["too-many-requests", ...stored] as const;
/** One that takes a body. */
export const withBody = ["invalid-body", "body-too-large", ...limited] as const;
/** One that takes a key. */
export const withKey = ["key-required", "key-refused", ...limited] as const;
export const withBodyAndKey = ["invalid-body", "body-too-large", ...withKey] as const;
/** One that changes an event, which may be in no state for it. */
export const changing = ["event-conflict", "event-erased", ...withBodyAndKey] as const;
