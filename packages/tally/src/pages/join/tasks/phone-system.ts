export const phoneSystems = ["android", "iphone"] as const;
export type PhoneSystem = (typeof phoneSystems)[number];

/** The system of the phone that shows the page; undefined on a computer, which cleans a phone beside it. */
export function phoneSystem(userAgent: string): PhoneSystem | undefined {
  if (/iPhone|iPad/.test(userAgent)) return "iphone";
  return userAgent.includes("Android") ? "android" : undefined;
}
