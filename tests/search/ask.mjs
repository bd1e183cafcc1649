/**
 * Ask the shipped search: jobs in, answers out, each one line of JSON.
 *
 *     node ask.mjs ASSETS RECORDS.json
 *
 * ASSETS holds `search/` and `js/` as the site has them. A job names either `code`,
 * the body of a function of the modules and the records, or `questions`. The themes
 * that a question is to be asked `without` lose their synonyms; with `plain`, our
 * everyday words are left out.
 */

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [, , assets, file] = process.argv;
const records = JSON.parse(readFileSync(file, "utf8"));
const load = (name) => import(pathToFileURL(`${assets}/search/${name}.js`).href);
const names = ["text", "dutch", "roots", "sound", "spelling", "compounds", "lexicon"];
const modules = Object.assign({}, ...(await Promise.all([...names, "engine"].map(load))));

const made = new Map();

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

function answer({ q, without = [] }, plain) {
  const found = engineFor(without, plain).search(q);
  return { ...found, hits: found.hits.map(({ id }) => id) };
}

function work({ code, questions, plain = false }) {
  if (code) return new Function("modules", "records", code)(modules, records);
  return questions.map((question) => answer(question, plain));
}

for await (const line of createInterface({ input: process.stdin })) {
  let done;
  try {
    done = { answer: work(JSON.parse(line)) ?? null };
  } catch (error) {
    done = { error: error.stack };
  }
  process.stdout.write(`${JSON.stringify(done)}\n`);
}
