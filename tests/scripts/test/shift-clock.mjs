// Loaded into every Node process of a run: its clock then starts at TEST_NOW and goes on from there.
const { now } = Date;
const offsetMs = Date.parse(process.env.TEST_NOW) - now();
const shiftedNow = () => now() + offsetMs;

globalThis.Date = new Proxy(Date, {
  construct: (target, words, newTarget) =>
    Reflect.construct(target, words.length > 0 ? words : [shiftedNow()], newTarget),
  apply: (target) => new target(shiftedNow()).toString(),
  get: (target, key) => (key === "now" ? shiftedNow : Reflect.get(target, key)),
});
