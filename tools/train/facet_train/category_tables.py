"""What each source's own categories mean in the taxonomy. A label that fits several tops is left out.

Where things live surprises: household appliances are Home & Garden, printer ink is Electronics,
musical instruments are Arts & Entertainment, hotels are Services > Travel & Leisure.
"""

PRICERUNNER = {
    "Mobile Phones": "el", "CPUs": "el", "TVs": "el", "Digital Cameras": "co",
    "Fridge Freezers": "hg", "Fridges": "hg", "Freezers": "hg", "Washing Machines": "hg",
    "Dishwashers": "hg", "Microwaves": "hg",
}  # fmt: skip

ONLINE_SHOPPING_ZH = {
    "书籍": "me", "平板": "el", "手机": "el", "计算机": "el", "水果": "fb", "蒙牛": "fb",
    "洗发水": "hb", "热水器": "hg", "衣服": "aa", "酒店": "se",
}  # fmt: skip

FDU_DOMAINS = {
    "apparel": "aa", "baby": "bt", "books": "me", "camera_photo": "co", "dvd": "me", "electronics": "el",
    "health_personal_care": "hb", "kitchen_housewares": "hg", "magazines": "me", "music": "me",
    "software": "so", "sports_outdoors": "sg", "toys_games": "tg", "video": "me", "imdb": "me", "MR": "me",
}  # fmt: skip

# Left out as ambiguous: Amazon Home, Industrial & Scientific, Video Games (software, consoles and toys).
AMAZON_2023 = {
    "All Beauty": "hb", "Premium Beauty": "hb", "Health & Personal Care": "hb", "Grocery": "fb",
    "Tools & Home Improvement": "ha", "Magazine Subscriptions": "me", "Toys & Games": "tg",
    "Pet Supplies": "ap", "Musical Instruments": "ae", "Gift Cards": "gc", "Cell Phones & Accessories": "el",
    "Buy a Kindle": "me", "Digital Music": "me", "Prime Video": "me", "Movies & TV": "me", "Books": "me",
    "Automotive": "vp", "Sports & Outdoors": "sg", "Appstore for Android": "so", "Software": "so",
    "All Electronics": "el", "Computers": "el", "Home Audio & Theater": "el", "Arts, Crafts & Sewing": "ae",
    "AMAZON FASHION": "aa", "Baby": "bt", "Camera & Photo": "co", "Office Products": "os",
}  # fmt: skip

LITEMALL = {
    "布艺软装": "hg", "床品件套": "hg", "被枕": "hg", "家饰": "hg", "夏凉": "hg", "毛巾": "hg", "锅具": "hg",
    "灯具": "hg", "宠物": "ap", "家具": "fr", "文具": "os", "糕点": "fb", "内裤": "aa", "功能箱包": "lb",
}  # fmt: skip

AMAZON_CN = {
    "图书音像": "me", "少儿/教育图书": "me", "有声读物": "me", "电脑/办公": "el", "手机/数码": "el",
    "美妆个护": "hb", "个人护理电器": "hb", "化妆水/爽肤水": "hb", "男士洁面": "hb", "电动剃须刀": "hb",
    "厨房/餐具": "hg", "酸奶机": "hg", "纸尿裤/拉拉裤/纸尿片": "bt", "手表": "aa", "电脑音箱": "el",
}  # fmt: skip

# First two levels of Best Buy's paths; a pair wins over its first level.
BEST_BUY = {
    ("Movies & Music", "Music (CDs & Vinyl)"): "me", ("Movies & Music", "Movies & TV Shows"): "me",
    ("Computers & Tablets", "Software"): "so", ("Computers & Tablets",): "el",
    ("Connected Home & Housewares", "Housewares"): "hg",
    ("Connected Home & Housewares", "Telephones & Communication"): "el",
    ("Connected Home & Housewares", "Office & School Supplies"): "os",
    ("Connected Home & Housewares", "Paper"): "os",
    ("Connected Home & Housewares", "Scanners, Faxes & Copiers"): "el",
    ("Appliances",): "hg", ("Video Games", "Game Downloads"): "so", ("Video Games", "PC Gaming"): "so",
    ("Health, Fitness & Beauty", "Personal Care & Beauty"): "hb",
    ("Health, Fitness & Beauty", "Health Monitoring & Testing"): "hb",
    ("Health, Fitness & Beauty", "Strength & Weight Training"): "sg",
    ("Health, Fitness & Beauty", "Yoga, Pilates & Core Training"): "sg",
    ("Health, Fitness & Beauty", "Exercise Equipment"): "sg",
    ("Health, Fitness & Beauty", "Sports & Outdoor Recreation"): "sg",
    ("Cameras & Camcorders", "Memory Cards"): "el", ("Cameras & Camcorders",): "co",
    ("Car Electronics & GPS", "GPS Navigation & Accessories"): "el",
    ("Car Electronics & GPS", "Car Audio"): "vp", ("Car Electronics & GPS", "Car Safety & Convenience"): "vp",
    ("Car Electronics & GPS", "Car Installation Parts & Accessories"): "vp",
    ("Car Electronics & GPS", "Marine & Powersports"): "vp", ("Musical Instruments",): "ae",
    ("Cell Phones",): "el", ("Geek Squad",): "se", ("AppleCare",): "se",
    ("TV & Home Theater", "TV Stands, Mounts & Furniture"): "fr", ("TV & Home Theater",): "el", ("Audio",): "el",
    ("Magnolia Home Theater",): "el", ("Toys, Games & Drones",): "tg", ("Best Buy Gift Cards",): "gc",
}  # fmt: skip

# Prefixes of REES46's dotted codes; the longest that fits wins.
REES46 = {
    "electronics.camera": "co", "electronics.audio.music_tools": "ae", "electronics.clocks": "aa",
    "electronics": "el", "computers": "el", "appliances.personal.hair_cutter": "hb",
    "appliances.personal.scales": "hb", "appliances.sewing_machine": "ae", "appliances": "hg",
    "auto.accessories": "vp", "apparel": "aa", "accessories.bag": "aa", "accessories.wallet": "aa",
    "accessories.umbrella": "hg", "furniture.bedroom.pillow": "hg", "furniture.bedroom.blanket": "hg",
    "furniture.universal.light": "hg", "furniture.bathroom": "ha", "furniture": "fr", "sport": "sg",
    "kids.carriage": "bt", "kids.fmcg.diapers": "bt", "kids.toys": "tg", "kids.dolls": "tg", "kids.swing": "tg",
    "construction.tools.light": "hg", "construction.tools": "ha", "construction.components": "ha",
    "medicine.tools.tonometer": "hb", "stationery.cartrige": "el", "country_yard.furniture.hammok": "hg",
    "country_yard.cultivator": "hg",
}  # fmt: skip

GROCERY_DEPARTMENTS = {
    "PRODUCE": "fb", "MEAT": "fb", "MEAT-PCKGD": "fb", "DELI": "fb", "PASTRY": "fb", "SEAFOOD": "fb",
    "SEAFOOD-PCKGD": "fb", "SPIRITS": "fb", "SALAD BAR": "fb", "COSMETICS": "hb", "TOYS": "tg",
}  # fmt: skip

# Categories of the two departments that sell everything; what is missing here is ambiguous.
GROCERY_CATEGORIES = {
    "CANDY - PACKAGED": "fb", "CANDY - CHECKLANE": "fb", "CIGARETTES": "fb", "CIGARS": "fb", "TOBACCO OTHER": "fb",
    "SOFT DRINKS": "fb", "BAG SNACKS": "fb", "FROZEN PIZZA": "fb", "COOKIES/CONES": "fb", "CHEESE": "fb",
    "SOUP": "fb", "CRACKERS/MISC BKD FD": "fb", "BAKED BREAD/BUNS/ROLLS": "fb", "DOMESTIC WINE": "fb",
    "IMPORTED WINE": "fb", "BEERS/ALES": "fb", "COFFEE": "fb", "TEAS": "fb", "YOGURT": "fb", "COLD CEREAL": "fb",
    "SPICES & EXTRACTS": "fb", "CONDIMENTS/SAUCES": "fb", "DRY NOODLES/PASTA": "fb", "SNACK NUTS": "fb",
    "FLUID MILK PRODUCTS": "fb", "ICE CREAM/MILK/SHERBTS": "fb", "BAKING MIXES": "fb", "EGGS": "fb", "OLIVES": "fb",
    "CANNED JUICES": "fb", "VEGETABLES - SHELF STABLE": "fb", "FRUIT - SHELF STABLE": "fb", "HOT CEREAL": "fb",
    "SHORTENING/OIL": "fb", "PASTA SAUCE": "fb", "FLOUR & MEALS": "fb", "BUTTER": "fb", "BAKED SWEET GOODS": "fb",
    "PET CARE SUPPLIES": "ap", "DOG FOODS": "ap", "CAT FOOD": "ap", "CAT LITTER": "ap", "BIRD SEED": "ap",
    "HAIR CARE PRODUCTS": "hb", "HAIR CARE ACCESSORIES": "hb", "ORAL HYGIENE PRODUCTS": "hb", "VITAMINS": "hb",
    "HAND/BODY/FACIAL PRODUCTS": "hb", "COLD AND FLU": "hb", "DEODORANTS": "hb", "SOAP - LIQUID & BAR": "hb",
    "ANALGESICS": "hb", "SHAVING CARE PRODUCTS": "hb", "FIRST AID PRODUCTS": "hb", "FEMININE HYGIENE": "hb",
    "ANTACIDS": "hb", "SINUS AND ALLERGY": "hb", "SUNTAN": "hb", "LAXATIVES": "hb", "FOOT CARE PRODUCTS": "hb",
    "EYE AND EAR CARE PRODUCTS": "hb", "DIETARY AID PRODUCTS": "hb", "PERSONAL CARE APPLIANCES": "hb",
    "DIAPERS & DISPOSABLES": "bt", "INFANT FORMULA": "bt", "BABY FOODS": "bt", "INFANT CARE PRODUCTS": "bt",
    "BABY HBC": "bt", "MAGAZINE": "me", "BOOKSTORE": "me", "NEWSPAPER": "me", "TOYS AND GAMES": "tg",
    "HOSIERY/SOCKS": "aa", "APPAREL": "aa", "STATIONERY & SCHOOL SUPPLIES": "os", "HARDWARE SUPPLIES": "ha",
    "KITCHEN GADGETS": "hg", "COOKWARE & BAKEWARE": "hg", "GLASSWARE & DINNERWARE": "hg", "BROOMS AND MOPS": "hg",
    "HOUSEHOLD CLEANG NEEDS": "hg", "LAUNDRY DETERGENTS": "hg", "LAUNDRY ADDITIVES": "hg", "AIR CARE": "hg",
    "DISHWASH DETERGENTS": "hg", "BATH TISSUES": "hg", "PAPER TOWELS": "hg", "CANDLES/ACCESSORIES": "hg",
    "BLEACH": "hg", "INSECTICIDES": "hg", "LAWN AND GARDEN SHOP": "hg", "DOMESTIC GOODS": "hg",
    "AUTOMOTIVE PRODUCTS": "vp", "BATTERIES": "el", "AUDIO/VIDEO PRODUCTS": "el", "SEWING": "ae",
    "GREETING CARDS/WRAP/PARTY SPLY": "ae",
}  # fmt: skip

# Titles of the Office corpus that Shopify files under Electronics or elsewhere.
NOT_OFFICE_SUPPLIES = (
    "toner", "cartridge", "printer", "scanner", "phone", "telephone", "projector", "laptop", "chair", "desk",
    "battery", "fax", "copier", "camera", "calculator", "headset", "toy", "game", "monitor", "furniture",
)  # fmt: skip
