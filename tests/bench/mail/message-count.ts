const asked = process.env.MAIL_MESSAGES;

/** `MAIL_MESSAGES=50000 npm run bench -- mail` reads as many in every way. */
export const messageCount = Number(asked ?? 10_000);
/** As many as the aim of 150 MB is about, for ways that need a minute for them. */
export const aimedCount = Number(asked ?? 50_000);
