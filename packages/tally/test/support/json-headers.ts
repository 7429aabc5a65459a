/** The headers of a request with a JSON body, with a key if it needs one. */
export const jsonHeaders = (key = ""): Record<string, string> => ({
  "content-type": "application/json",
  ...(key && { authorization: `Bearer ${key}` }),
});
