/** The version of this contract. A tally sends its own in the header `tally-protocol` of each API answer. */
export const protocolVersion = 2;
export const protocolHeader = "tally-protocol";
/** After how many milliseconds to ask for the public state again, in the header of each answer with one. */
export const pollAfterHeader = "tally-poll-after-ms";
