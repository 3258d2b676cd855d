"""Bytes that no editor meant, and what is told of each: the file they are given as, and the problem."""

FAQ = "faq:\n  - id: essai\n    question: Une question\n    answer:\n      - Une réponse.\n"

BYTES: dict[str, tuple[bytes, str]] = {
    "latin-1": (
        FAQ.replace("question\n", "idée\n").encode("latin-1"),
        "3:21: caractère illisible : le fichier n’est pas en UTF-8\n"
        "  attendu : un fichier enregistré en UTF-8\n"
        "  trouvé  : l’octet 0xe9\n"
        "  exemple : dans l’éditeur : « Enregistrer avec l’encodage », puis UTF-8\n",
    ),
    "latin-1 after a letter in UTF-8": (
        b"faq: \xc3\xa9\xe9\n",
        "1:7: caractère illisible : le fichier n’est pas en UTF-8\n"
        "  attendu : un fichier enregistré en UTF-8\n"
        "  trouvé  : l’octet 0xe9\n"
        "  exemple : dans l’éditeur : « Enregistrer avec l’encodage », puis UTF-8\n",
    ),
    "nul": (
        FAQ.replace("Une réponse", "Une\0réponse").encode(),
        "5:12: caractère invisible interdit\n"
        "     5 |       - Une␀réponse.\n"
        "       |            ^\n"
        "  attendu : du texte\n"
        "  trouvé  : le caractère 0x00\n"
        "  exemple : effacez-le et retapez le mot\n",
    ),
    "bell": (
        FAQ.replace("Une réponse", "Une\a réponse").encode(),
        "5:12: caractère invisible interdit\n"
        "     5 |       - Une␇ réponse.\n"
        "       |            ^\n"
        "  attendu : du texte\n"
        "  trouvé  : le caractère 0x07\n"
        "  exemple : effacez-le et retapez le mot\n",
    ),
    "control sign of another age": (
        FAQ.replace("Une réponse", "Une\x92 réponse").encode(),
        "5:12: caractère invisible interdit\n"
        "     5 |       - Une� réponse.\n"
        "       |            ^\n"
        "  attendu : du texte\n"
        "  trouvé  : le caractère 0x92\n"
        "  exemple : effacez-le et retapez le mot\n",
    ),
    "tab in the indent": (
        FAQ.replace("    question", "\tquestion").encode(),
        "3:1: tabulation\n"
        "     3 | ⇥question: Une question\n"
        "       | ^\n"
        "  attendu : des espaces, jamais de tabulation\n"
        "  trouvé  : ⇥question: Une question\n"
        "  exemple : deux espaces par niveau\n",
    ),
    "tab in the text": (
        FAQ.replace("Une question", "Une\tquestion").encode(),
        "3:18: tabulation\n"
        "     3 |     question: Une⇥question\n"
        "       |                  ^\n"
        "  attendu : des espaces, jamais de tabulation\n"
        "  trouvé  : question: Une⇥question\n"
        "  exemple : deux espaces par niveau\n",
    ),
    "no-break space after the colon": (
        FAQ.replace("question: ", "question:\u00a0").encode(),
        "3:14: espace insécable après la clé\n"
        "     3 |     question:⍽Une question\n"
        "       |              ^\n"
        "  attendu : une espace ordinaire après « : »\n"
        "  trouvé  : question: Une question\n"
        "  exemple : question: Une réponse\n",
    ),
    "no-break space before the first word": (
        FAQ.replace("    question", "\u00a0   question").encode(),
        "3:1: espace insécable au début de la ligne\n"
        "     3 | ⍽   question: Une question\n"
        "       | ^\n"
        "  attendu : des espaces ordinaires avant le premier mot\n"
        "  trouvé  : question: Une question\n"
        "  exemple : effacez le début de la ligne et retapez ses espaces\n",
    ),
    "one key composed, then decomposed": (
        "é: un\ne\u0301: deux\n".encode(),
        "2:1: clé « é » écrite deux fois (déjà ligne 1)\n"
        "     2 | e\u0301: deux\n"
        "       | ^\n"
        "  attendu : chaque clé une seule fois\n"
        "  trouvé  : e\u0301: deux\n"
        "  exemple : gardez une seule ligne « é: »\n",
    ),
    "tab after a dash": (
        FAQ.replace("- Une réponse", "-\tUne réponse").encode(),
        "5:8: tabulation\n"
        "     5 |       -⇥Une réponse.\n"
        "       |        ^\n"
        "  attendu : des espaces, jamais de tabulation\n"
        "  trouvé  : -⇥Une réponse.\n"
        "  exemple : deux espaces par niveau\n",
    ),
    "byte order mark in the middle": (
        FAQ.replace("Une réponse", "\ufeffUne réponse").encode(),
        "5:9: caractère invisible interdit\n"
        "     5 |       - �Une réponse.\n"
        "       |         ^\n"
        "  attendu : du texte\n"
        "  trouvé  : le caractère 0xfeff\n"
        "  exemple : effacez-le et retapez le mot\n",
    ),
    "UTF-16": (
        FAQ.encode("utf-16"),
        "1:1: caractère illisible : le fichier n’est pas en UTF-8\n"
        "  attendu : un fichier enregistré en UTF-8\n"
        "  trouvé  : l’octet 0xff\n"
        "  exemple : dans l’éditeur : « Enregistrer avec l’encodage », puis UTF-8\n",
    ),
    "bell by its number": (
        FAQ.replace("Une réponse.", '"Une réponse\\x07"').encode(),
        "5:9: caractère invisible interdit\n"
        '     5 |       - "Une réponse\\x07"\n'
        "       |         ^\n"
        "  attendu : du texte\n"
        "  trouvé  : le caractère 0x07\n"
        "  exemple : effacez-le et retapez le mot\n",
    ),
    "a mark that turns the text around": (
        FAQ.replace("Une réponse", "Une \u202eréponse").encode(),
        "5:13: caractère invisible interdit\n"
        "     5 |       - Une �réponse.\n"
        "       |             ^\n"
        "  attendu : du texte\n"
        "  trouvé  : le caractère 0x202e\n"
        "  exemple : effacez-le et retapez le mot\n",
    ),
    "a space of no width": (
        FAQ.replace("Une réponse", "Une\u200b réponse").encode(),
        "5:12: caractère invisible interdit\n"
        "     5 |       - Une� réponse.\n"
        "       |            ^\n"
        "  attendu : du texte\n"
        "  trouvé  : le caractère 0x200b\n"
        "  exemple : effacez-le et retapez le mot\n",
    ),
    "five thousand brackets": (
        b"faq: " + b"[" * 5_000,
        "1:25: imbrication trop profonde\n"
        f"     1 | faq: {'[' * 95}…\n"
        "       |                         ^\n"
        "  attendu : 20 niveaux au plus, pour que l’on s’y retrouve (le guide en demande 8)\n"
        "  trouvé  : davantage\n"
        "  exemple : une liste simple\n",
    ),
    "more values than anybody reads": (
        b"faq: [" + b"a," * 20_001 + b"]",
        "1:40003: trop de valeurs dans ce fichier\n"
        f"     1 | …{',a' * 49},]\n"
        f"       | {' ' * 94}^\n"
        "  attendu : 20000 au plus, pour que la vérification reste immédiate\n"
        "  trouvé  : davantage\n"
        "  exemple : répartissez les entrées : content/faq/un.yml, content/faq/deux.yml\n",
    ),
    "a hundred thousand brackets": (
        b"faq: " + b"[" * 100_000,
        "1:25: imbrication trop profonde\n"
        f"     1 | faq: {'[' * 95}…\n"
        "       |                         ^\n"
        "  attendu : 20 niveaux au plus, pour que l’on s’y retrouve (le guide en demande 8)\n"
        "  trouvé  : davantage\n"
        "  exemple : une liste simple\n",
    ),
    "seven hundred levels of keys": (
        b"".join(b" " * n + b"a:\n" for n in range(700)),
        "21:21: imbrication trop profonde\n"
        "    21 |                     a:\n"
        "       |                     ^\n"
        "  attendu : 20 niveaux au plus, pour que l’on s’y retrouve (le guide en demande 8)\n"
        "  trouvé  : davantage\n"
        "  exemple : une liste simple\n",
    ),
    "five megabytes": (
        b"faq: " + b"x" * 5_000_000,
        "1:1: fichier trop gros\n"
        "  attendu : 512 ko au plus, pour que l’on s’y retrouve et que la vérification reste immédiate\n"
        "  trouvé  : 4882 ko\n"
        "  exemple : répartissez les entrées : content/faq/un.yml, content/faq/deux.yml\n",
    ),
}
