/**
 * Ask the shipped search: jobs in, answers out, each one line of JSON.
 *
 *     node ask.mjs ASSETS RECORDS.json [SHARDS]
 *
 * ASSETS holds `search/` and `js/` as the site has them, SHARDS the same records as an
 * index in pieces. A job names either `code`, the body of a function of the modules and
 * the records, or `questions`. The themes that a question is to be asked `without` lose
 * their synonyms; with `plain`, our everyday words are left out; with `sharded`, the
 * index in pieces answers, and tells what it fetched.
 */

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [, , assets, file, pieces] = process.argv;
const records = JSON.parse(readFileSync(file, "utf8"));
const load = (name) => import(pathToFileURL(`${assets}/${name}.js`).href);
const names = [
  ...["text", "dutch", "roots", "sound", "spelling", "compounds", "lexicon"],
  ...["engine", "sharded", "shard-index", "vocabulary", "language"],
].map((name) => `search/${name}`);
names.push("facets/packed");
const modules = Object.assign({}, ...(await Promise.all(names.map(load))));
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

const made = new Map();
let fetched = [];
let everyday; // the lexicon, which no engine changes

function fromDisk(address) {
  fetched.push(address);
  return JSON.parse(readFileSync(`${pieces}/${address.split("?")[0]}`, "utf8"));
}

/** A new engine over the index in pieces, which has fetched nothing but its lead. */
function opened(plain) {
  const lead = JSON.parse(readFileSync(`${pieces}/data/zoeken.json`, "utf8"));
  const lexicon = plain ? new modules.Lexicon("") : (everyday ??= new modules.Lexicon());
  return modules.openShards(lead, async (address) => fromDisk(address), { lexicon });
}

function engineFor(without, plain) {
  const key = `${plain} ${without}`;
  if (!made.has(key)) {
    const known = records.map((record) =>
      without.includes(record.theme) ? { ...record, also: "" } : record,
    );
    const options = plain ? { lexicon: new modules.Lexicon("") } : {};
    made.set(key, modules.createEngine(known, options));
  }
  return made.get(key);
}

async function answer({ q, without = [] }, { plain, sharded, limit = 20 }) {
  fetched = [];
  const engine = sharded ? await opened(plain) : engineFor(without, plain);
  const found = await engine.search(q, { limit });
  const answered = { ...found, hits: found.hits.map(({ id }) => id) };
  return sharded ? { ...answered, fetched } : answered;
}

async function work({ code, questions, plain = false, ...options }) {
  if (code) {
    const shards = pieces ? () => opened(plain) : undefined;
    return new AsyncFunction("modules", "records", "shards", code)(modules, records, shards);
  }
  const answers = [];
  for (const question of questions) {
    answers.push(await answer(question, { plain, ...options }));
  }
  return answers;
}

for await (const line of createInterface({ input: process.stdin })) {
  let done;
  try {
    done = { answer: (await work(JSON.parse(line))) ?? null };
  } catch (error) {
    done = { error: error.stack };
  }
  process.stdout.write(`${JSON.stringify(done)}\n`);
}
