/**
 * Everyday words of streets and neighbourhoods, in Dutch, English and French.
 *
 * General language, not one catalogue's: what a city calls its own kinds of
 * projects, with their synonyms, stands in `content/catalogue.yml`. A line is a
 * group of words for one thing; plurals and verb forms come of themselves. After
 * “>” stand words that it makes people think of: “tomaat” also asks for
 * “groente”, “groente” does not ask for “tomaat”. A line that begins with “~” names
 * things of one sort rather than one thing. “_” joins the words of a phrase.
 */
export const EVERYDAY_WORDS = `
boek roman lectuur book novel livre bouquin lezen reading lecture > boek lezen bibliotheek
strip stripverhaal stripboek comic comics bd > boek
prentenboek voorlezen voorleesverhaal sprookje picture_book storytelling conte > boek lezen
tijdschrift magazine weekblad maandblad revue > krant boek
bibliotheek bieb bib leeszaal library bibliotheque > boek uitleen lezen
ruilen ruil uitwisselen wisselen omruilen exchange swap trade troc echange echanger bourse > ruilbeurs weggeven delen
doorgeven uitgelezen weggeven schenken geven give donate giveaway donner don > ruilen weggeefkast gratis
gratis kosteloos free gratuit > weggeven
lenen uitlenen ontlenen uitleen huren verhuren borrow lend rent hire emprunter preter louer pret location > uitleendienst delen
delen gedeeld gezamenlijk share sharing partager partage commun > uitleen lenen
kast kastje rek schap box doos cupboard cabinet shelf armoire boite etagere
koken kok kookles kookclub kookworkshop cook cooking chef cuisiner cuisine > recept eten kookboek maaltijd
recept gerecht receptuur schotel recipe dish plat recette > koken kookboek
eten maaltijd voeding eetfestijn food meal eat repas manger nourriture > koken soep
wereldkeuken wereldgerechten exotisch multicultureel world_food > koken recept
avondmaal avondeten diner dinner souper > eten maaltijd tafel
middagmaal lunch middageten dejeuner > eten maaltijd
ontbijt brunch breakfast petit_dejeuner > eten maaltijd feest
soep bouillon soup soupe potage > eten
tafel dis table tafelen aanschuiven > eten maaltijd
~ spaghetti pasta pannenkoek wafel taart cake gebak koekje gateau pancake > eten feest bakken
frituur friet bbq barbecue barbecueen grillen grill grillade braadworst > feest eten
brood bakken bakker deeg bread bake baking bakery pain boulanger boulangerie > oven
oven houtoven steenoven bakoven four fournil > brood pizza bakken
pizza pizzaoven > oven bakken
~ koffie thee tas coffee tea cafe the > ontmoeting babbel
drinken drank drink drinks pint pintje bier wijn aperitief apero borrel receptie boire verre toast glas beer wine > feest
bar toog cafe pub bistro bistrot kroeg taverne estaminet > drinken ontmoeting
ijs ijsje ijskar ice_cream glace > feest
zitten zit zitje rusten uitrusten sit seat rest assis asseoir reposer > bank zitplek
bank zitbank bench banc bankje zetel sofa zitmeubel stoel kruk chair chaise tabouret > zitten
gevel voorgevel facade huisgevel > huis
deur voordeur drempel door porte seuil > huis gevel
stoep trottoir voetpad pavement sidewalk kerb > straat
huis woning woonst house home maison logement habitation
bal ballen kogel ball boule balle ballon > spelen sport
boules petanque bocce kubb krulbol bowls bowling bowlen cochonnet > ballen spelen
werpen gooien smijten mikken throw lancer jeter > ballen
gezelschapsspel bordspel kaartspel kaarten schaken schaak dammen spelletjesavond board_game chess cards echecs jeux_de_societe > spel spelen ontmoeting
muur wand blinde_muur wall mur tunnelwand poort garagepoort pignon > muurschildering
schilderen schildering verven verf schilderij schilder kleuren inkleuren beschilderen paint painting painter peinture peindre peintre > muurschildering kunst kleur
tekenen tekening drawing draw dessin dessiner > schilderen kunst
graffiti spuitbus spuiten tag spray_can spray tagger bombe > muurschildering kunst
kunst kunstwerk kunstenaar creatief beeld beeldhouwwerk sculptuur standbeeld art artist artwork sculpture statue artiste oeuvre > kunst
kleur kleurrijk opfleuren fleurig color colour colourful colorful couleur colore > schilderen bloemen
grijs grauw saai lelijk somber grey dull ugly gris moche triste > kleur
mozaiek scherf tegeltjes mosaic mosaique > kunst
keramiek klei boetseren pottenbakken ceramics pottery clay poterie argile > kunst
groente groenteteelt vegetable veggie legume > moestuin kweken
~ tomaat courgette pompoen wortel sla ajuin aardappel patat prei kool spinazie radijs biet boon tomato potato carrot lettuce pumpkin onion tomate carotte salade courge > groente moestuin
~ kruid kruiden kruidentuin munt basilicum peterselie tijm herb herbs herbe aromate > moestuin groente plant
tuin hof tuintje garden jardin > tuinieren
tuinieren tuinman tuinier telen kweken verbouwen zaaien oogsten oogst planten poten spitten wieden schoffelen grow growing gardener gardening plant sow harvest cultiver jardiner jardinage jardinier semer recolte recolter planter > moestuin tuin
zaad zaden zaaigoed zaadjes plantgoed stekje stekken seed seeds graine semence bouture > zaaien planten
serre broeikas kas greenhouse hothouse > moestuin tuin
landbouw boerderij boer akker veld farm farmer farming ferme agriculteur agriculture champ > moestuin
stadslandbouw urban_farming urban_gardening agriculture_urbaine > moestuin
volkstuin allotment moestuin samentuin potager kitchen_garden > groente
plant planten struik heester groen beplanting beplanten shrub greenery green vert verdure vegetaliser plante arbuste > groen tuin
bloem bloemen bloembak bloempot plantenbak pot bloesem flower flowers bloom fleur jardiniere bac pot_de_fleurs planter > plant tuin groen
klimop wingerd blauweregen klimroos rank gevelplant ivy climber creeper lierre glycine grimpante > klimplant gevel geveltuin
~ roos lavendel stokroos rose lavender lavande > bloem plant
gras gazon grasmat grasveld lawn grass pelouse herbe > groen
boom bomen geboomte tree trees arbre > groen plant
bos woud bosje forest wood woods foret bois > boom natuur
haag hagen heg hedge haie > groen plant
boomgaard orchard verger > fruit boom
fruit vrucht vruchten obst fruits > pluk boomgaard
~ appel peer pruim kers noot walnoot vijg perzik apple pear plum cherry nut pomme poire prune cerise noix > fruit boomgaard fruitboom
~ bes bessen framboos aardbei braam druif berry berries strawberry raspberry grape fraise framboise baie raisin groseille > fruit pluktuin
plukken pluk pick picking cueillir cueillette > fruit oogst
~ sap confituur jam appelsap juice marmelade confiture jus > fruit
compost composteren mulch gft wormen wormenbak compostvat compostbak compostpaal worm composting lombric vermicompost > afval tuin
tuinafval groenafval keukenafval snoeiafval etensresten schillen organic_waste food_waste dechets_verts epluchures > compost
aarde grond bodem potgrond soil earth terre sol > tuin compost
bij bijen imker honing bijenkorf bijenkast korf hommel wesp bee bees beekeeper honey hive beehive abeille apiculteur miel ruche > insect bloem
insect insecten kever lieveheersbeestje bug bugs insecte > bij
vlinder rups butterfly papillon > insect bloem bij biodiversiteit
biodiversiteit natuur ecologie wild wilde dieren biodiversity nature ecology wildlife faune flore > bij bloem groen
bloemenweide wilde_bloemen bloemenzaad wildflowers fleurs_sauvages prairie_fleurie > bloem bij
~ vogel vogels nestkast vogelhuisje mus mussen zwaluw mees bird birds birdhouse nest_box oiseau nichoir hirondelle > natuur dieren
~ egel vleermuis eekhoorn padden kikker salamander hedgehog bat squirrel frog herisson grenouille > natuur dieren
vijver poel beek gracht pond stream mare etang ruisseau > water natuur
kip kippen hoen kiekens haan ren kippenhok ei chicken hen coop egg poule poulailler oeuf > dieren
dier dieren huisdier beest konijn geit schaap ezel animal pet rabbit goat sheep lapin chevre mouton ane > dieren kippen
hond honden puppy viervoeter dog dogs chien toutou > dieren
~ rat muis duif ongedierte vermin pigeon
kat katten poes cat cats > dieren
weide wei losloopweide omheind meadow pasture pre enclos > hond gras
feest fuif festiviteit vieren viering festijn kermis party feast celebrate celebration festival fete fetes feter kermesse > buurtfeest
straatfeest buurtfeest block_party street_party fete_des_voisins > feest
nieuwjaar nieuwjaarsreceptie nieuwjaarsdrink oudjaar new_year nouvel_an > receptie feest
kerst kerstmis kerstboom kerstmarkt wintermarkt advent sinterklaas christmas xmas santa noel marche_de_noel > winter licht feest
~ halloween griezeltocht pompoenen carnaval stoet optocht parade carnival cortege > feest kinderen
pasen paaseieren eierenraap easter paques > feest kinderen
verjaardag jubileum birthday anniversaire > feest
licht lamp lampje lampion lantaarn verlichting kaars light lights lantern candle lumiere lampe eclairage bougie lampadaire > licht
donker nacht avond dark night evening noir nuit soir obscurite > licht
winter sneeuw vuur vuurkorf kampvuur snow fire campfire hiver neige feu > winter
zomer vakantie zon strand summer holiday beach ete vacances plage soleil
tent partytent tentzeil kraam tonnelle marquee chapiteau tente > feest uitleen
~ podium springkasteel bouncy_castle chateau_gonflable > feest kinderen
boodschap boodschappen inkopen winkelen winkel shoppen supermarkt shopping grocery groceries shop supermarket courses magasin commissions > boodschappen
helpen hulp bijstaan ondersteunen steun bijspringen help aid support assistance aide aider entraide soutien secours > burenhulp
vrijwilliger vrijwilligers vrijwilligerswerk volunteer volunteering benevole benevolat > hulp
ziek zieke patient zorg mantelzorger verzorgen sick ill care caring malade soin soigner aidant > hulp zorg ouderen
handicap beperking gehandicapt rolstoel mindervalide slechtziend blind doof rollator disabled disability wheelchair deaf handicape fauteuil_roulant > minder_mobiel hulp toegankelijk
mobiel slecht_te_been mobiliteit vervoer rit lift ophalen chauffeur brengen transport ride mobility reduced_mobility trajet conduire transporter > mobiel hulp boodschappen
klus klusje klussen karwei chore odd_job handyman bricolage bricoler bricoleur > hulp herstellen
bezoeken bezoek langsgaan visit visite visiter rendre_visite > ouderen eenzaamheid
oud ouder ouderen oudere senior senioren bejaard bejaarde grootouder opa oma grootmoeder grootvader gepensioneerd pensioen oudje elderly old_people older_people aged grandparent grandmother grandfather pensioner retired vieux vieille age aine personnes_agees grand-mere retraite > ouderen
eenzaam eenzaamheid alleen isolement lonely loneliness alone isolated solitude seul isole > ouderen ontmoeting
rusthuis woonzorgcentrum verzorgingstehuis serviceflat nursing_home maison_de_repos > ouderen
herstellen hersteld repareren reparatie maken fixen oplappen kapot stuk defect gebroken repair fix mend broken reparer reparation casse panne > repair
toestel apparaat toestellen broodrooster stofzuiger strijkijzer koffiezet wasmachine radio haardroger elektro elektrisch appliance device toaster vacuum appareil grille-pain aspirateur machine electromenager > herstellen repair
naaien naaimachine verstellen stikken breien haken stof textiel naald draad sew sewing knit knitting crochet fabric coudre couture tricot tricoter machine_a_coudre > kleding herstellen
kleding kleren kledij kleed jas broek trui mode clothes clothing coat fashion vetement habit manteau > kledingruil weggeven tweedehands
speelgoed knuffel pop lego puzzel toy toys doll puzzle jouet poupee > spelen weggeven
tweedehands rommelmarkt vlooienmarkt garageverkoop kringloop brocante vide-grenier second_hand secondhand flea_market garage_sale yard_sale jumble thrift recycling seconde_main occasion marche_aux_puces > weggeven ruilen
markt marktje kraampje boerenmarkt market stall marche etal
spullen dingen voorwerpen huisraad meubel meubels overschot stuff things furniture objet affaires meuble > weggeven delen
gereedschap werktuig materiaal tool outil outillage > uitleen lenen
boormachine boor drill perceuse > gereedschap uitleen lenen
ladder trapladder echelle > gereedschap uitleen lenen
~ zaag hamer schroevendraaier kruiwagen grasmaaier heggenschaar hogedrukreiniger saw hammer lawnmower wheelbarrow scie marteau tondeuse brouette > gereedschap uitleen lenen
hout houtbewerking schrijnwerk timmeren timmerman meubelmaker woodwork carpentry carpenter bois menuiserie menuisier > atelier
atelier werkplaats workshop lab fablab hobby knutselen knutselatelier crafts craft creative artisanat > maken
spelen spel speels spelletje ravotten kinderspel play playing game jouer jeu > speelstraat speelplek
kind kinderen kids kleuter peuter baby jeugd kroost child children kid toddler youngster enfant bambin gosse bebe petits > kinderen
jongere jongeren tiener puber jeugd jeugdhuis jong youth teenager teen teens young jeune adolescent ado > jongeren
speeltuin speelplein speelplek speelplaats speelbos playground play_area plaine_de_jeux aire_de_jeux > spelen
~ glijbaan schommel wip wipplank klimrek klimtoestel zandbak trampoline speeltoestel speeltuig hinkelen hut kabelbaan slide swing seesaw sandbox sandpit climbing_frame toboggan balancoire bac_a_sable > speelplek spelen
~ krijt stoepkrijt step gocart rolschaats skate skaten skateboard bolderkar chalk scooter skating craie trottinette patins > spelen kinderen speelstraat
~ voetbal basketbal basket pingpong tafeltennis tennis volleybal badminton football soccer basketball ping-pong > sport spelen
sport sporten bewegen beweging fitness gym gymnastiek turnen work-out oefening lopen joggen hardlopen fit gezond gezondheid yoga pilates taichi exercise workout running run jogging health healthy sportif bouger courir course sante gymnastique > sport
dansen dans danse dance dancing zumba salsa bal_populaire > muziek feest
zwemmen zwembad plonsbad swim swimming pool nager piscine > water sport
autovrij autoluw verkeersvrij verkeersluw afgesloten straat_afsluiten car-free carfree car_free traffic-free sans_voiture fermer_la_rue pietonnier > auto leefstraat speelstraat
auto wagen voertuig wagens car cars vehicle voiture bagnole > verkeer
parkeren parkeerplaats parking geparkeerd garage park stationner stationnement > auto straat
leefstraat woonerf woonstraat tuinstraat zomerstraat living_street rue_de_vie > autovrij
verkeer mobiliteit doorgaand sluipverkeer vrachtwagen camion traffic through-traffic trucks circulation trafic > auto
snelheid snel hard racen vlammen bolide traag trager vertragen drempel verkeersdrempel speed speeding fast slow vitesse rapide rouler ralentir ralentisseur dos_d'ane > verkeer
rijden rijdt chauffeur bestuurder drive driver driving conduire conducteur > verkeer auto
oversteken zebrapad oversteekplaats kruispunt rond_punt crossing crosswalk intersection crossroads traverser passage_pieton carrefour croisement > verkeer straatverf
veilig veiligheid gevaar gevaarlijk onveilig safe safety danger dangerous unsafe securite sur dangereux > verkeer veiligheid
schoolpoort schoolomgeving schoolstraat schoolroute school_street school_run rue_scolaire chemin_de_l'ecole > verkeer school
asfalt wegdek straattekening belijning asphalt road_surface bitume chaussee marquage > straatverf
wandelen wandeling stappen stapper kuieren flaneren slenteren tocht tochtje ommetje route wandelroute walk walking stroll hike hiking trail tour promenade promener marche marcher balade randonnee sentier parcours > wandeling pad
pad paadje voetweg weggetje steegje trage_weg path footpath alley lane chemin ruelle > wandeling
kaart plan plattegrond wegwijzer bewegwijzering pijl map signpost sign carte panneau > wandeling
speurtocht zoektocht schattenjacht fotozoektocht treasure_hunt scavenger_hunt chasse_au_tresor rallye > wandeling kinderen
fiets fietsen rijwiel tweewieler velo bike bicycle cycle cycling cyclist bici bicyclette cycliste > fiets
fietsenmaker fietshersteller fietsherstel band lek lekke_band fietspomp ketting bike_repair flat_tyre flat_tire puncture pneu creve crevaison > fiets herstellen
fietsenstalling fietsenrek fietstrommel bike_shed bike_rack bike_parking parking_velo > fiets
bakfiets fietskar transportfiets cargo_bike velo_cargo triporteur remorque > fiets delen
deelauto autodelen car_sharing carsharing voiture_partagee autopartage > auto delen
bus halte bushok trein station tram bus_stop train arret gare
krant blad blaadje gazet nieuws nieuwsbrief tijding weetjes bode huis-aan-huisblad redactie artikel reporter newspaper news newsletter paper gazette journal nouvelles redaction > buurtkrant krant
folder flyer affiche poster pamflet leaflet brochure depliant tract > campagne
bord infobord infopaneel prikbord aanplakbord aankondiging notice_board bulletin_board panneau_d'affichage > info
geschiedenis verleden vroeger historisch historie erfgoed heemkunde oudheid history past heritage historic histoire passe patrimoine autrefois > erfgoed
herinnering verhaal verhalen getuigenis nostalgie anekdote vertellen memory story stories tell souvenir memoire recit raconter temoignage > erfgoed
~ monument kapel kerk klooster gedenkteken kerkhof begraafplaats fabriek mijn museum molen chapel church cemetery factory chapelle eglise cimetiere usine musee moulin > erfgoed
prentkaart ansichtkaart postkaart album postcard carte_postale > foto erfgoed
foto fotograaf fotografie portret kiekje camera fototoestel photo picture photograph photographer portrait image photographie > foto
tentoonstelling expo expositie galerij exhibition show gallery exposition galerie > kunst foto
film cinema bioscoop movie cine projectie scherm documentaire kortfilm projection ecran > film
openlucht buitenlucht buiten outdoor outdoors outside open-air plein_air dehors exterieur
theater toneel toneelstuk acteren acteur acteurs drama poppenkast improvisatie komedie sketch decor theatre play_acting acting actor stage comedy puppet scene comedien comedie marionnette > toneel voorstelling
voorstelling spektakel show circus goochelaar clown performance cirque spectacle magicien > toneel
zingen zang zanger lied liedje meezingen karaoke sing singing singer song songs chanter chant chanteur chanson > koor muziek
koor zangkoor choir chorus chorale > zingen
muziek muzikant muzikanten concert optreden band groepje orkest fanfare harmonie gitaar piano trommel drum dj jazz accordeon music musician gig orchestra guitar brass_band musique musicien orchestre guitare tambour > muziek concert
huiskamer woonkamer living salon living_room > ontmoeting
gedicht gedichten dichten dichter dichters poezie rijm vers poem poet poetry verse poeme poete poesie > poezie
schrijven schrijver brief pen write writing writer letter ecrire ecrivain lettre ecriture
raam venster ramen vensterbank window fenetre vitre
praten babbel babbelen babbeltje praatje kletsen klappen gesprek spreken chat talk chatting conversation speak bavarder discuter causer parler papoter > ontmoeting babbelbank
ontmoeten ontmoeting kennismaken samenkomen bijeenkomen treffen leren_kennen trefpunt samenkomst gezellig gezelligheid meet meeting gather gathering encounter rencontre rencontrer se_retrouver convivial > ontmoeting
buurthuis ontmoetingscentrum buurtcentrum wijkcentrum gemeenschapscentrum zaal lokaal ontmoetingsplek hangplek hangout community_centre community_center neighbourhood_house hall maison_de_quartier centre_communautaire salle local > ontmoeting
plein pleintje dorpsplein square place_publique placette
park parkje plantsoen parc
taal nederlands talen dialect meertalig language dutch tongue langue neerlandais > taal
les cursus leren oefenen aanleren studeren opleiding vorming leraar lesgeven lesson course class learn learning teach teacher practice training lecon cours apprendre enseigner professeur formation > leren
nieuwkomer anderstalig migrant vluchteling asielzoeker inburgeren integratie integreren immigrant expat inwijkeling refugee newcomer migrants asylum integration refugie nouvel_arrivant etranger immigre migration > taal
huiswerk taken huistaak schoolwerk bijles studie leerling scholier student examen blokken homework tutoring tutor pupil schoolwork study studying devoirs ecolier eleve etudiant etudier etudes soutien_scolaire > huiswerk leren
school klas basisschool lagere_school kleuterschool schools classroom ecole classe > kinderen
computer laptop tablet smartphone gsm telefoon pc app internet online surfen internetten digitaal website wifi mailen digital computers phone mobile ordinateur telephone portable tablette numerique informatique > digitaal
bankieren itsme online_bankieren formulier administratie papieren paperwork online_banking forms administratif paperasse > digitaal hulp
afval vuil vuilnis rommel zwerfafval zwerfvuil restafval plastic blik blikjes peuk sigaret waste litter rubbish garbage trash dirt cigarette_butt can cans dechet ordure poubelle megot salete detritus canette > zwerfvuil
sluikstort sluikstorten dumpen achterlaten fly-tipping illegal_dumping depot_sauvage depot_clandestin > zwerfvuil afval
opruimen opkuisen oprapen rapen ramasser ramassage kuisen poetsen schoonmaken vegen proper netheid schoon clean cleaning clean-up cleanup tidy sweep nettoyer nettoyage propre proprete balayer ranger > zwerfvuil
vuilbak vuilnisbak prullenmand afvalbak container glasbol bin dustbin waste_bin corbeille > zwerfvuil afval
water regenwater regen regenton regenput waterton hemelwater wadi infiltratie buien plas rain rainwater rain_barrel water_tank tank pluie eau citerne tonneau > water
overstroming wateroverlast overlast onder_water flood flooding inondation > water
droogte hitte warm afkoeling verkoeling schaduw klimaat opwarming drought heat shade cooling climate secheresse chaleur ombre fraicheur climat > water groen klimaat
drinken drinkwater kraan kraantje fontein fonteintje waterpomp pomp tap fountain drinking_fountain robinet fontaine > water
tegel tegels klinker beton steen stenen verharding verhard ontharden uitbreken tegelwippen onthard tile tiles concrete paving paved stone depave depaving dalle pave pavage demineraliser debitumer desimpermeabiliser > water groen geveltuin
energie stroom elektriciteit elektrisch energy power electricity electricite courant > energie
zon zonne-energie zonnepaneel solar sun sunny photovoltaique panneau_solaire solaire > energie zonnepaneel
warmte verwarming verwarmen stoken stookolie gas chauffage heating heat_pump warmtepomp ketel boiler chauffer pompe_a_chaleur > energie
besparen bespaar zuinig factuur rekening save saving bill bills economiser economie facture > energie
isoleren isolatie isolatiewerken dakisolatie spouwmuur dubbel_glas renovatie renoveren insulate insulation renovation isolation isoler renover > energie
groepsaankoop samenaankoop samen_kopen group_purchase group_buying achat_groupe > energie
eerste_hulp ehbo aed reanimatie reanimeren hartstilstand hartaanval hart defibrillator hartmassage verbanddoos ongeval first_aid cpr heart cardiac_arrest heart_attack resuscitation accident premiers_secours coeur arret_cardiaque crise_cardiaque reanimer reanimation secouriste > veiligheid
inbraak diefstal dief inbreker buurtinformatienetwerk politie burglary theft thief police cambriolage voleur > veiligheid
brand brandweer brandveilig fire_brigade fire_safety pompiers incendie > veiligheid
picknick picknicken picnic pique-nique pique-niquer > tafel
reizen reis vakantie toerist travel tourist voyage touriste
geld subsidie toelage steun budget betalen kost money grant funding cost argent subvention subside cout > steun programma voorwaarden
vergadering overleg inspraak participatie stemmen meeting consultation participation reunion concertation
kleinkind gezin familie ouder ouders mama papa moeder vader family parents mum dad famille parent maman > gezinnen kinderen
vrouw vrouwen man mannen women men femme homme
armoede arm voedselbank kwetsbaar dakloos poverty poor homeless pauvrete pauvre precarite sans-abri > hulp
welkom verwelkomen onthaal welcome nieuw_inwoner accueil bienvenue accueillir > ontmoeting
cultuur cultureel culturen divers diversiteit culture cultural diversity culturel diversite
lawaai geluid stilte stil rust noise quiet silence bruit calme
lucht luchtkwaliteit fijnstof rook air air_quality pollution qualite_de_l'air > verkeer
toilet wc plasser toilette
postbus brievenbus mailbox letterbox boite_aux_lettres
schommelbank hangmat ligzetel hammock transat hamac > zitten
vlag slinger versieren versiering decoratie feestelijk flag garland decorate decoration drapeau guirlande decorer > feest
quiz bingo tombola spelavond > feest spelen
knikker touwtje elastiek marble > spelen
bouwen timmeren maken build building construire construction batir
onderhoud onderhouden beheer maintain maintenance entretien entretenir
kalender agenda calendar calendrier
literatuur thriller detective bestseller lezer leesclub leesvoer literature reader book_club litterature lecteur > boek lezen
keuken kokkerellen culinair hapje snack smullen kitchen snacks gastronomie > koken eten
rustplek rustpunt zitje zithoek terras terrasje pauze resting_place terrace terrasse pause > bank zitten
tornooi toernooi wedstrijd competitie kampioenschap tournament match contest tournoi concours > spelen sport
vergroenen vergroening begroening hangplant groendak plantvak perkje bloemperk boomspiegel greening flowerbed verdir parterre > groen plant bloem
biologisch bio ecologisch duurzaam duurzaamheid milieu organic sustainable sustainability environment biologique durable ecologique environnement > natuur
eetbaar eetbare plukbos voedselbos edible edible_garden comestible foret_comestible > fruit tuin
bijenvriendelijk bestuiver nectar zoemen pollinator pollinisateur > bij bloem
apotheek dokter medicijn ziekenhuis pharmacy doctor medicine hospital pharmacie medecin medicament hopital > boodschappen zorg
thuishulp buurthulp burenhulp burendienst vriendendienst handige_harry zorgbuur neighbourly_help good_neighbour service_entre_voisins > hulp klus
elektronica soldeerbout schroef onderdeel electronics spare_part electronique piece_detachee > herstellen toestel
weggooien tweede_leven hergebruik hergebruiken recycleren recyclage upcycling kringwinkel circulair reuse recycle recycling upcycle throw_away reutiliser recycler jeter > herstellen weggeven tweedehands
buitenspelen buitenspeeldag buiten_spelen hinkelpad verkeersvrij outdoor_play jouer_dehors > spelen speelstraat
parkeervrij straatsalon kunstgras parklet artificial_grass gazon_synthetique > leefstraat
gids gidsen rondleiding verkennen ontdekken trekking kilometer wandelclub guide guided_tour explore discover visite_guidee explorer decouvrir guider > wandeling
voetganger voetgangers pedestrian pedestrians pieton > wandeling verkeer
flitspaal flitser radar snelheidscontrole wegpiraat zone_30 speed_camera speed_limit limite_de_vitesse > snelheid verkeer
volkskeuken volksrestaurant buurtrestaurant eetcafe potluck samen_eten samen_koken shared_meal community_meal table_d'hotes > eten maaltijd soep
aanhangwagen aanhanger feestmateriaal klapstoel trailer remorque > uitleen lenen
elektrische_fiets e-bike ebike koersfiets kinderfiets fietsbel trapper zadel electric_bike velo_electrique > fiets
redacteur redactrice journalist schrijfgroep nieuwtje editor journaliste > krant schrijven
archief oorlog ambacht straatnaam voorouder kroniek archives war craft ancestors guerre ancetres > erfgoed geschiedenis
projector filmvoorstelling filmavond popcorn filmclub film_screening movie_night seance > film
instrument viool saxofoon fluit trompet ukelele live violin trumpet flute violon trompette > muziek
kleinkunst impro improviseren stand-up cabaret musical figurant podiumkunst performing_arts arts_de_la_scene > toneel voorstelling
contact sociaal samenzijn verbinding verbinden koffieklets koffiemoment praatcafe buurtsalon social connect lien convivialite > ontmoeting babbel
vertalen tolk vertaler conversatie conversatietafel nt2 translate interpreter conversation traduire interprete table_de_conversation > taal
wiskunde rekenen toets toetsen spelling maths math test mathematiques calcul examen > huiswerk school
dementie zorgbehoevend tachtigplusser zestigplusser bomma bompa moemoe dementia grandma grandpa demence mamie papi > ouderen
grijper prikker vuilniszak opruimactie kauwgom afvalgrijper litter_picker bin_bag pince sac_poubelle > zwerfvuil opruimen
infiltreren buffer bufferen grondwater put wateroverschot waterdoorlatend groundwater permeable nappe infiltration > water ontharden
legkip kuiken pluimvee kakelen gevogelte poultry chick volaille poussin > kip
~ windmolen batterij laadpaal cooperatie energiescan led dubbele_beglazing wind_turbine battery charging_station cooperative eolienne batterie borne > energie
gluhwein jenever kerstman kerstdorp kerstlichtjes lichtfeest mulled_wine fairy_lights vin_chaud illuminations > kerst licht
selfie lens fotoboek fotowedstrijd fotoclub photo_contest concours_photo > foto
calisthenics stretchen stretching spieren kracht loopgroep trimtoestel beweegtuin outdoor_gym appareils_de_fitness musculation > sport bewegen
redden levens_redden levensreddend hulpverlener ambulance 112 rescue save_lives lifesaving sauver sauver_des_vies > eerste_hulp veiligheid reanimatie
whatsapp facebook videobellen digibeet computeren computerles e-mail mail sociale_media social_media video_call email courriel reseaux_sociaux > digitaal
zuurdesem stenen_oven bakhuisje houtvuur sourdough wood_fire levain feu_de_bois > oven brood
uitlaten hondenpoep losloopzone blaffen poop dog_poo maitre crotte > hond
creche kinderopvang onthaalouder oppas babysit childcare daycare babysitter garderie > kinderen
gebuur gebuurte gebuurtefeest > buurtfeest
kot kotstudent studentenkot student_room kot_etudiant > student
circus jongleren acrobatie juggling jongler > voorstelling
vluchthuis opvang shelter hebergement
boot kano kajak roeien varen boat canoe kayak bateau > water
`;
