/** The French names of sources, and of places in them, by their English ones. One that is absent is French already, or a name. */
export const frenchNames: Readonly<Partial<Record<string, string>>> = {
  "Sustainable Web Design Model 4, as computed by @tgwf/co2 0.19.0":
    "Sustainable Web Design, modèle 4, tel que le calcule @tgwf/co2 0.19.0",
  "Sustainable Web Design Model 3, as computed by @tgwf/co2 0.19.0":
    "Sustainable Web Design, modèle 3, tel que le calcule @tgwf/co2 0.19.0",
  "ADEME, Impact CO2, digital use: 1 GB downloaded":
    "ADEME, Impact CO2, usages numériques : 1 Go téléchargé",
  "Carbon Trust 2021, carbon impact of video streaming, as computed by D. Mytton":
    "Carbon Trust 2021, émissions de la vidéo en ligne, calculées par D. Mytton",
  "Malmodin 2020, power model of networks, as computed by D. Mytton":
    "Malmodin 2020, puissance des réseaux, calculée par D. Mytton",
  "HTTP Archive, Web Almanac 2025, page weight distribution by device":
    "HTTP Archive, Web Almanac 2025, poids des pages par type d’appareil",
  "The Shift Project, Lean ICT materials, 1byte model 2018":
    "The Shift Project, Lean ICT, modèle 1byte de 2018",
  "ADEME, publicodes-acv-numerique 2.1.0 (figures by NegaOctet)":
    "ADEME, publicodes-acv-numerique 2.1.0 (chiffres de NegaOctet)",
  "ADEME, Base Empreinte, electricity in France, mix of the rules 2.1.0":
    "ADEME, Base Empreinte, électricité en France, mix des règles 2.1.0",
  "ADEME, Base Empreinte, electricity in France, average consumption mix of 2025, smoothed over 2022–2025":
    "ADEME, Base Empreinte, électricité en France, mix moyen de consommation de 2025, lissé sur 2022–2025",
  "Ember, yearly electricity data, as shipped in @tgwf/co2 0.19.0":
    "Ember, électricité par an, telle que fournie dans @tgwf/co2 0.19.0",
  "Electricity Maps, yearly averages 2025, as shipped in @tgwf/co2 0.19.0":
    "Electricity Maps, moyennes de 2025, telles que fournies dans @tgwf/co2 0.19.0",
  "Electricity Maps, yearly averages 2021–2025, as shipped in @tgwf/co2 0.19.0":
    "Electricity Maps, moyennes annuelles de 2021 à 2025, telles que fournies dans @tgwf/co2 0.19.0",
  "UNFCCC, harmonised grid emission factors 2021, as shipped in @tgwf/co2 0.19.0":
    "CCNUCC, facteurs d’émission harmonisés des réseaux électriques 2021, tels que fournis dans @tgwf/co2 0.19.0",
  "Umweltbundesamt, Green Cloud Computing 2021, online storage":
    "Umweltbundesamt (agence allemande de l’environnement), Green Cloud Computing 2021, stockage en ligne",
  "EcoInfo (CNRS), EcoDiag, snapshot of 2022-02": "EcoInfo (CNRS), EcoDiag, état de février 2022",
  "ADEME, Impact CO2, digital devices": "ADEME, Impact CO2, appareils numériques",
  "Boavizta, environmental footprint data 2023-02, manufacturers' sheets":
    "Boavizta, données de février 2023, fiches de fabricants",
  "BoaviztAPI, usual use of terminals": "BoaviztAPI, usage habituel des terminaux",
  "NegaOctet, ADEME Base IMPACTS, as cited by BoaviztAPI":
    "NegaOctet, ADEME Base IMPACTS, cités par BoaviztAPI",
  "ADEME, publicodes-acv-numerique 2.2.0 (figures by NegaOctet)":
    "ADEME, publicodes-acv-numerique 2.2.0 (chiffres de NegaOctet)",
  "ADEME, Impact CO2, digital devices, until November 2025":
    "ADEME, Impact CO2, appareils numériques, jusqu’en novembre 2025",
  "The Shift Project, Carbonalyser, equivalences": "The Shift Project, Carbonalyser, équivalences",
  "ADEME, Impact CO2, footprint of a person in France":
    "ADEME, Impact CO2, empreinte d’une personne en France",
  "ADEME, Nos Gestes Climat 4.10.2, footprint with the default answers":
    "ADEME, Nos Gestes Climat 4.10.2, empreinte avec les réponses par défaut",
  "EcoLogits 0.9.1, method for generative AI": "EcoLogits 0.9.1, méthode pour l’IA générative",
  "EcoLogits Calculator, example prompts of 2026":
    "EcoLogits Calculator, exemples de requêtes de 2026",
  "EcoLogits, sizes of models of March 2026": "EcoLogits, tailles des modèles de mars 2026",
  "EcoLogits, water and minerals of electricity (Electricity Maps, Boavizta, WRI)":
    "EcoLogits, eau et minerais de l’électricité (Electricity Maps, Boavizta, WRI)",
  "Google 2025, environmental impact of a Gemini Apps text prompt":
    "Google 2025, impact d’une requête de texte à Gemini Apps",
  "OpenAI 2025, an average query to ChatGPT": "OpenAI 2025, une requête moyenne à ChatGPT",
  "Mistral AI 2025, life cycle of a model, answer of 400 tokens":
    "Mistral AI 2025, cycle de vie d’un modèle, réponse de 400 jetons",
  "EcoIndex, as computed by ecoindex_node": "EcoIndex, tel que le calcule ecoindex_node",
  "ADEME, Nos Gestes Climat 4.15.0, digital part":
    "ADEME, Nos Gestes Climat 4.15.0, partie numérique",
  "Arcom, Arcep, ADEME 2024, environmental impact of audiovisual uses in France":
    "Arcom, Arcep, ADEME 2024, impact environnemental des usages audiovisuels en France",
  "scenario A4, p. 329": "scénario A4, p. 329",
  "scenario V5, p. 334": "scénario V5, p. 334",
  "ADEME, Impact CO2, transport": "ADEME, Impact CO2, transports",
  "lowest of the services studied": "le plus bas des services étudiés",
  "highest of the services studied": "le plus haut des services étudiés",
  "without toner": "sans encre",
  "all phases but use": "toutes les phases sauf l’usage",
  "2.5 h/day": "2,5 h par jour",
  "8 h/day": "8 h par jour",
  "the smallest, by Dell": "le plus petit, de Dell",
  "32″ and more": "32″ et plus",
  "conference room": "salle de conférence",
  "use alone": "usage seul",
  "2.5 kg × 340": "2,5 kg × 340",
  "0.12 W": "0,12 W",
  "0.63 W": "0,63 W",
};
