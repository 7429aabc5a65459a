/** The version of this contract. A tally sends its own in the header `tally-protocol` of each API answer. */
export const protocolVersion = 2;
export const protocolHeader = "tally-protocol";
