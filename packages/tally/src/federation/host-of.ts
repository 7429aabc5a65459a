/** The host of an event on the server at an address: its public address without the scheme. */
export const hostOf = (address: string): string =>
  address.replace(/^https?:\/\//, "").replace(/(?<!\/)\/+$/, "");
