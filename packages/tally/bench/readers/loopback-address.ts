const addresses = 100;

/** One of a hundred addresses of this machine, since a tally limits the streams of each address. */
export const loopbackAddress = (client: number): string => `127.0.0.${2 + (client % addresses)}`;
