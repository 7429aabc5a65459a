/** Above it a mailbox is read in part: rows take about 0.5 kB of memory each. */
export const maxMessages = 200_000;
