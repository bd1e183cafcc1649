// The form at /admin, bundled from packages that package-lock.json pins.
//
//     node build.mjs FOLDER     (in a folder with this file and node_modules)
//
// Sveltia CMS comes in two builds: `dist/` fetches translations and typefaces from
// elsewhere at run time, `npm/` is made for a bundler and brings all with it. This
// bundles the second; the same packages give the same bytes on every machine.
import { build } from 'esbuild'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const sveltia = join('node_modules', '@sveltia', 'cms')
// Of 300 languages of programmers whose signs the form could colour, those that may
// stand in a catalogue; the others are shown without colour.
const kept = new Set(['css', 'html', 'javascript', 'json', 'markdown', 'yaml'])

const uncoloured = {
  name: 'uncoloured',
  setup(bundle) {
    bundle.onResolve({ filter: /^@shikijs\/langs\// }, ({ path, importer }) => {
      const asked = !importer.includes(join('@shikijs', 'langs'))
      if (asked && !kept.has(path.split('/').pop())) return { path: 'none', namespace: 'uncoloured' }
    })
    bundle.onLoad({ filter: /.*/, namespace: 'uncoloured' }, () => ({ contents: 'export default []' }))
  },
}

// What the form would still ask of hosts other than the forge: typefaces that it has
// beside it anyway, and whether the forge has a bad day.
const elsewhere = [
  [3, /src:url\(https:\/\/cdn\.jsdelivr\.net\/[^)]+\)\s+format\('[^']+'\)/g, "src:local('')"],
  [1, /https:\/\/www\.githubstatus\.com\/api\/[^`]+/g, answer({ status: { indicator: 'none' } })],
  [
    1,
    /https:\/\/status-api\.hostedstatus\.com\/[^`]+/g,
    answer({ result: { status_overall: { status_code: 100 } } }),
  ],
]

// Whoever checks an entry before it is saved forgets the languages that it is not in,
// and what shows the outcome then fails: every language has one, if an empty one.
const mended = [
  [
    1,
    /(currentLocales:(\w+)\}=\w+),(\w+)=\{\},(\w+)=\{\},(?=\w+=\{collectionName:)/g,
    '$1,$3=Object.fromEntries(Object.keys($2).map(e=>[e,{}])),$4=structuredClone($3),',
  ],
]

function answer(value) {
  return `data:application/json,${encodeURIComponent(JSON.stringify(value))}`
}

const alone = {
  name: 'alone',
  setup(bundle) {
    bundle.onLoad({ filter: /@sveltia[/\\]cms[/\\]npm[/\\]index\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8')
      for (const [times, pattern, instead] of [...elsewhere, ...mended]) {
        const found = contents.match(pattern)?.length
        if (found !== times) throw new Error(`${pattern}: found ${found} times, not ${times}`)
        contents = contents.replace(pattern, instead)
      }
      return { contents, loader: 'js' }
    })
  },
}

const { metafile } = await build({
  entryPoints: ['entry.mjs'],
  outdir: folder,
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  legalComments: 'none',
  metafile: true,
  loader: { '.woff2': 'file', '.wasm': 'file', '.png': 'file', '.txt': 'empty' },
  plugins: [uncoloured, alone],
  logLevel: 'error',
})

// Typefaces and decoders that are looked for beside the scripts.
mkdirSync(join(folder, 'assets'), { recursive: true })
for (const name of readdirSync(join(sveltia, 'npm', 'assets')).sort()) {
  if (!name.endsWith('.map')) cpSync(join(sveltia, 'npm', 'assets', name), join(folder, 'assets', name))
}
writeFileSync(join(folder, 'LICENCES.txt'), licences(Object.keys(metafile.inputs)))

/** Return name, licence and terms of every package that is in the bundle. */
function licences(inputs) {
  const packages = new Set()
  for (const input of inputs) {
    const found = input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)
    if (found) packages.add(found[1])
  }
  return [...packages].sort().map(licence).join('\n')
}

function licence(path) {
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json')))
  const file = readdirSync(path).sort().find((one) => /^licen[cs]e/i.test(one))
  const terms = file && existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8').trim() : ''
  return `${name} ${version} (${license})\n\n${terms}\n`
}
