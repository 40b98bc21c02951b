//! Words of choices: roles, answers, activities and the like.

super::words! {
    ORGANISER = "Organisation", "organiser";
    LEAD = "Leitung", "lead";
    DEPUTY = "Vertretung", "deputy";
    KITCHEN = "Küche", "kitchen";
    DOOR_DUTY = "Einlass", "door";
    CALLS = "Anrufe", "calls";
    MINUTES_DUTY = "Protokoll", "minutes";
    MENTOR = "Begleitung", "mentor";
    MEMBER = "Mitmachen", "member";

    AREA_COMMUNITY = "alles", "everything";
    AREA_GARDEN = "Garten", "garden";
    AREA_CALENDAR = "Adventskalender", "calendar";
    AREA_EVENT = "Termine", "events";
    AREA_ORGANISATION = "Organisationen", "organisations";

    PERSON = "Person", "person";
    HOUSEHOLD = "Haushalt", "household";
    ORGANISATION = "Organisation", "organisation";
    GROUP = "Gruppe", "group";

    YES = "ja", "yes";
    NO = "nein", "no";
    NOT_SURE = "vielleicht", "maybe";
    SEAT_IN = "dabei", "in";
    SEAT_WAITING = "warten", "waiting";

    WATER = "gießen", "water";
    WEED = "jäten", "weed";
    HARVEST = "ernten", "harvest";
    PRUNE = "schneiden", "prune";
    TIDY = "aufräumen", "tidy";
    TECHNICAL = "technik", "technical";
    INSPECT = "kontrolle", "inspect";
    ANIMALS = "tiere", "animals";
    CARE = "pflege", "care";
    MOW = "mähen", "mow";
    PLANT = "pflanzen", "plant";
    SHIFT = "schicht", "shift";
    OTHER = "anderes", "other";

    WATERED = "gegossen", "watered";
    WEEDED = "gejätet", "weeded";
    HARVESTED = "geerntet", "harvested";
    PRUNED = "geschnitten", "pruned";
    TIDIED = "aufgeräumt", "tidied";
    INSPECTED = "nachgesehen", "inspected";
    MOWED = "gemäht", "mowed";
    PLANTED = "gepflanzt", "planted";
    DONE = "erledigt", "done";

    RAIN = "regen", "rain";
    FROST = "frost", "frost";
    HEAT = "hitze", "heat";

    OUTDOOR = "draußen", "outdoor";
    INDOOR = "drinnen", "indoor";
    COVERED = "überdacht", "covered";

    SOMMERFEST = "Sommerfest", "Sommerfest";
    MITMACHFEST = "Mitmachfest", "Mitmachfest";
    STAMMTISCH = "Stammtisch", "Stammtisch";
    STADTGESPRAECH = "Stadtgespräch", "Stadtgespräch";
    EXPERTENRAT = "Expertenrat", "Expertenrat";
    VISIONSWERKSTATT = "Visionswerkstatt", "Visionswerkstatt";
    LERNFORMAT = "Lernformat", "Lernformat";
    LEERSTAND = "Leerstand", "Leerstand";
    EINSATZ = "Einsatz", "Einsatz";

    ANSWERS_OPEN = "alle", "open";
    ANSWERS_PER_ORGANISATION = "je Organisation", "per organisation";
    ANSWERS_COUNT_ONLY = "nur zählen", "count only";

    SEATS_NO = "unbegrenzt", "no limit";
    SEATS_FIRST_COME = "wer zuerst kommt", "first come";
    SEATS_WE_CHOOSE = "Organisation bestätigt", "we choose";

    PLANNED = "geplant", "planned";
    CANCELLED_WORD = "fällt aus", "cancelled";

    APP = "App", "app";
    PHONE_CALL = "Telefon", "phone";
    MAIL = "Mail", "mail";
    PAPER = "Papier", "paper";
    TALK = "Gespräch", "talk";

    PUBLIC = "öffentlich", "public";
    MEMBERS = "Mitglieder", "members";

    DUE_EVERY = "alle {0} Tage", "every {0} days";
    DUE_DAILY = "täglich", "daily";
    DUE_WEEKDAYS = "immer {0}", "every {0}";
    DUE_WEEKS = "KW {0} bis {1}", "weeks {0} to {1}";

    SEATED = "sitzend", "seated";
    WITH_CHILDREN = "mit Kindern", "with children";
    HEAVY = "schwer", "heavy";
    ADULTS_ONLY = "ab 18", "from 18";
}
