/**
 * Words that say nothing about a project, or little.
 *
 * Four languages in one list, because a question mixes them and is too short to
 * tell which it is. A word that means something in one of the four (“les”,
 * “son”, “car”, “die”) is at most weak.
 */

const list = (words) => new Set(words.trim().split(/\s+/));

/** Never searched. */
export const EMPTY_WORDS = list(`
  aan al als bij dan dat de deze die dit door een en er ge had heb hebben heeft het
  hier hij hoe hun ik in is jij jou je jouw jullie kan kun kunnen maar me mee men met
  mij mijn moet moeten mogen na naar niet nog nu of om omdat ons onze ook op over per
  te ten ter tot u uit uw van vanuit via voor waar wanneer want waren was wat we wel
  welke werd wie wij wil wilt willen wordt worden zal ze zelf zich zij zijn zo zou
  zouden zoals tegen tijdens tussen zonder dus eens even graag heel ja nee toch toen
  wegens worde iets iemand niets dergelijke zulke alle elke elk enkele enkel
  a about an and any are as at be been by can could do does for from has have how i if
  into it its like my of off on or our out she should so some than that the their them
  there these they this those to us want was we were what when where which who why
  will with would you your i'm
  au aux avec ce ces cet cette chez comme dans de des du elle elles en est et etre eux
  il ils je la le leur leurs lui ma mes mon ne nos notre nous on ou par pas pour qu que
  quel quelle qui sa sans se ses si sont sur ta tes toi tu un une vos votre vous y
  auf auch dem der ein eine einem einen einer fur fuer haben hat ich ihr im ist kann mit
  moechte mochte nach nicht oder sein sich sie sind und von wir wo zu zum zur
`);

/** Searched, but never decide: they stand in nearly every project or intention. */
export const WEAK_WORDS = list(`
  buurt buurten buren wijk wijken straat straten project projecten idee ideeen samen
  iedereen mensen bewoner bewoners buurtbewoners gemeente stad dorp plek plaats plaatsen
  maken maak doen gaan gaat geven houden hebben komen zoek zoeken zoekt vinden starten
  start beginnen begin begint organiseren organiseer opzetten zetten oprichten aanleggen
  opstarten elkaar nieuw nieuwe oud oude leuk leuke mooi mooie goed goede groot grote
  klein kleine meer minder veel beter snel gewoon altijd soms vaak andere anderen
  thema initiatief initiatieven actie acties bezig helpt inrichten regelen
  anders meedoen verschillende allerlei bouwen les die son
  neighbourhood neighborhood neighbour neighbours neighbor neighbors street area town
  city local project projects idea ideas people make making start starting together
  something place get old new good nice find looking help
  quartier quartiers rue rues voisin voisins voisinage ville projet projets idee idees
  faire gens ensemble entre mettre creer organiser nouveau nouvelle trouver les personnes
  personne maison lieu
`);

/** Endings and beginnings of compounds that happen to be words: never a part of one. */
export const FRAGMENTS = list(`
  aal aan aar aat ach achter age ant art atie baar bar ben bij ble che con dag den der des
  die dom een eer eind ele end ende ene ent eren ere eren erij ers ert ies iek ier ijk ing
  ingen ion isch jes kel ken ker lei len ler les lie lijk loos man mel men mer met mis nel
  nen ner nes net nis nen ons ont onder over pen per ple pro ral rel ren res rie rij ring
  schap se sel sen ser sie sta ste stel ster ten ter tie ting tje tor tra uit uur ven ver
  vol voor zaam zel zen zer
`);
