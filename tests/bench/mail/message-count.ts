/** `MAIL_MESSAGES=50000 npm run bench:mail` reads as many as the aim of 150 MB is about. */
export const messageCount = Number(process.env.MAIL_MESSAGES ?? 10_000);
