/**
 * Ask the shipped search: one job as JSON on standard input, its answer on output.
 *
 * A job names the folder that holds `search/` and `js/` as the site has them, and
 * either `code`, the body of a function of the modules, or `records` with
 * `questions`. With `without`, the field `also` of those themes is dropped, one
 * engine for each different list; with `plain`, our everyday words are left out.
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const job = JSON.parse(readFileSync(0, "utf8"));
const load = (name) => import(pathToFileURL(`${job.assets}/search/${name}.js`).href);

const { createEngine } = await load("engine");
const { Lexicon } = await load("lexicon");

const made = new Map();

function engineFor(without) {
  const key = without.join();
  if (!made.has(key)) {
    const records = job.records.map((record) =>
      without.includes(record.theme) ? { ...record, also: "" } : record,
    );
    const options = job.plain ? { lexicon: new Lexicon("") } : {};
    made.set(key, createEngine(records, options));
  }
  return made.get(key);
}

function answer({ q, without = [] }) {
  const { hits, understood, suggestion, total } = engineFor(without).search(q);
  return { hits: hits.map(({ id }) => id), understood, suggestion, total };
}

async function run(code) {
  const names = ["text", "dutch", "roots", "sound", "spelling", "compounds", "engine"];
  const modules = Object.assign({}, ...(await Promise.all(names.map(load))));
  return new Function("modules", "records", code)(modules, job.records);
}

const result = job.code ? await run(job.code) : job.questions.map(answer);
process.stdout.write(JSON.stringify(result ?? null));
