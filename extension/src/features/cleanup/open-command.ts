/** Opens this review as a page of the command, which moves files in every browser. */
export const openCommand = "npx @digital-cleanup/cleaner open";
