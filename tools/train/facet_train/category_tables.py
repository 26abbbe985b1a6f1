"""What each source's own categories mean in the taxonomy, to its second level where they say as much.

A label that fits several tops is left out; one that fits several second levels names its top.

Where things live surprises: household appliances are Home & Garden, printer ink is Electronics,
musical instruments are Arts & Entertainment, hotels are Services > Travel & Leisure.
"""

PRICERUNNER = {
    "Mobile Phones": "el-4", "CPUs": "el-7", "TVs": "el-17", "Digital Cameras": "co-2",
    "Fridge Freezers": "hg-11", "Fridges": "hg-11", "Freezers": "hg-11", "Washing Machines": "hg-9",
    "Dishwashers": "hg-11", "Microwaves": "hg-11",
}  # fmt: skip

ONLINE_SHOPPING_ZH = {
    "书籍": "me-1", "平板": "el-6", "手机": "el-4", "计算机": "el-6", "水果": "fb-2", "蒙牛": "fb-1",
    "洗发水": "hb-3", "热水器": "hg-9", "衣服": "aa-1", "酒店": "se-4",
}  # fmt: skip

FDU_DOMAINS = {
    "apparel": "aa", "baby": "bt", "books": "me-1", "camera_photo": "co", "dvd": "me-7", "electronics": "el",
    "health_personal_care": "hb", "kitchen_housewares": "hg-11", "magazines": "me-2", "music": "me-3",
    "software": "so-1", "sports_outdoors": "sg", "toys_games": "tg", "video": "me-7", "imdb": "me-7", "MR": "me-7",
}  # fmt: skip

# Left out as ambiguous: Amazon Home, Industrial & Scientific, Video Games (software, consoles and toys).
AMAZON_2023 = {
    "All Beauty": "hb-3", "Premium Beauty": "hb-3", "Health & Personal Care": "hb", "Grocery": "fb",
    "Tools & Home Improvement": "ha", "Magazine Subscriptions": "me-2", "Toys & Games": "tg",
    "Pet Supplies": "ap-2", "Musical Instruments": "ae-2", "Gift Cards": "gc", "Cell Phones & Accessories": "el",
    "Buy a Kindle": "me-1", "Digital Music": "me-3", "Prime Video": "me-7", "Movies & TV": "me-7", "Books": "me-1",
    "Automotive": "vp", "Sports & Outdoors": "sg", "Appstore for Android": "so", "Software": "so",
    "All Electronics": "el", "Computers": "el", "Home Audio & Theater": "el", "Arts, Crafts & Sewing": "ae-2",
    "AMAZON FASHION": "aa", "Baby": "bt", "Camera & Photo": "co", "Office Products": "os",
}  # fmt: skip

LITEMALL = {
    "布艺软装": "hg", "床品件套": "hg-15", "被枕": "hg-15", "家饰": "hg", "夏凉": "hg", "毛巾": "hg", "锅具": "hg-11",
    "灯具": "hg-13", "宠物": "ap-2", "家具": "fr", "文具": "os", "糕点": "fb-2", "内裤": "aa-1", "功能箱包": "lb",
}  # fmt: skip

AMAZON_CN = {
    "图书音像": "me", "少儿/教育图书": "me", "有声读物": "me", "电脑/办公": "el", "手机/数码": "el",
    "美妆个护": "hb", "个人护理电器": "hb", "化妆水/爽肤水": "hb-3", "男士洁面": "hb-3", "电动剃须刀": "hb-3",
    "厨房/餐具": "hg-11", "酸奶机": "hg-11", "纸尿裤/拉拉裤/纸尿片": "bt-9", "手表": "aa-6", "电脑音箱": "el-2",
}  # fmt: skip

# First two levels of Best Buy's paths; a pair wins over its first level.
BEST_BUY = {
    ("Movies & Music", "Music (CDs & Vinyl)"): "me-3", ("Movies & Music", "Movies & TV Shows"): "me-7",
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
    ("Car Electronics & GPS", "Car Audio"): "vp-1", ("Car Electronics & GPS", "Car Safety & Convenience"): "vp",
    ("Car Electronics & GPS", "Car Installation Parts & Accessories"): "vp-1",
    ("Car Electronics & GPS", "Marine & Powersports"): "vp", ("Musical Instruments",): "ae-2",
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
    "PRODUCE": "fb-2", "MEAT": "fb-2", "MEAT-PCKGD": "fb-2", "DELI": "fb-2", "PASTRY": "fb-2", "SEAFOOD": "fb-2",
    "SEAFOOD-PCKGD": "fb-2", "SPIRITS": "fb-1", "SALAD BAR": "fb-2", "COSMETICS": "hb-3", "TOYS": "tg",
}  # fmt: skip

# Categories of the two departments that sell everything; what is missing here is ambiguous.
GROCERY_CATEGORIES = {
    "CANDY - PACKAGED": "fb-2", "CANDY - CHECKLANE": "fb-2", "CIGARETTES": "fb-3", "CIGARS": "fb-3",
    "TOBACCO OTHER": "fb-3", "SOFT DRINKS": "fb-1", "BAG SNACKS": "fb-2", "FROZEN PIZZA": "fb-2",
    "COOKIES/CONES": "fb-2", "CHEESE": "fb-2", "SOUP": "fb-2", "CRACKERS/MISC BKD FD": "fb-2",
    "BAKED BREAD/BUNS/ROLLS": "fb-2", "DOMESTIC WINE": "fb-1", "IMPORTED WINE": "fb-1", "BEERS/ALES": "fb-1",
    "COFFEE": "fb-1", "TEAS": "fb-1", "YOGURT": "fb-2", "COLD CEREAL": "fb-2", "SPICES & EXTRACTS": "fb-2",
    "CONDIMENTS/SAUCES": "fb-2", "DRY NOODLES/PASTA": "fb-2", "SNACK NUTS": "fb-2", "FLUID MILK PRODUCTS": "fb-1",
    "ICE CREAM/MILK/SHERBTS": "fb-2", "BAKING MIXES": "fb-2", "EGGS": "fb-2", "OLIVES": "fb-2",
    "CANNED JUICES": "fb-1", "VEGETABLES - SHELF STABLE": "fb-2", "FRUIT - SHELF STABLE": "fb-2", "HOT CEREAL": "fb-2",
    "SHORTENING/OIL": "fb-2", "PASTA SAUCE": "fb-2", "FLOUR & MEALS": "fb-2", "BUTTER": "fb-2",
    "BAKED SWEET GOODS": "fb-2", "PET CARE SUPPLIES": "ap-2", "DOG FOODS": "ap-2", "CAT FOOD": "ap-2",
    "CAT LITTER": "ap-2", "BIRD SEED": "ap-2", "HAIR CARE PRODUCTS": "hb-3", "HAIR CARE ACCESSORIES": "hb-3",
    "ORAL HYGIENE PRODUCTS": "hb-3", "VITAMINS": "hb-1", "HAND/BODY/FACIAL PRODUCTS": "hb-3", "COLD AND FLU": "hb-1",
    "DEODORANTS": "hb-3", "SOAP - LIQUID & BAR": "hb-3", "ANALGESICS": "hb-1", "SHAVING CARE PRODUCTS": "hb-3",
    "FIRST AID PRODUCTS": "hb-1", "FEMININE HYGIENE": "hb", "ANTACIDS": "hb-1", "SINUS AND ALLERGY": "hb-1",
    "SUNTAN": "hb", "LAXATIVES": "hb-1", "FOOT CARE PRODUCTS": "hb", "EYE AND EAR CARE PRODUCTS": "hb",
    "DIETARY AID PRODUCTS": "hb-1", "PERSONAL CARE APPLIANCES": "hb", "DIAPERS & DISPOSABLES": "bt-9",
    "INFANT FORMULA": "bt-10", "BABY FOODS": "bt-10", "INFANT CARE PRODUCTS": "bt", "BABY HBC": "bt",
    "MAGAZINE": "me-2", "BOOKSTORE": "me-1", "NEWSPAPER": "me-2", "TOYS AND GAMES": "tg", "HOSIERY/SOCKS": "aa-1",
    "APPAREL": "aa", "STATIONERY & SCHOOL SUPPLIES": "os", "HARDWARE SUPPLIES": "ha", "KITCHEN GADGETS": "hg-11",
    "COOKWARE & BAKEWARE": "hg-11", "GLASSWARE & DINNERWARE": "hg-11", "BROOMS AND MOPS": "hg-10",
    "HOUSEHOLD CLEANG NEEDS": "hg-10", "LAUNDRY DETERGENTS": "hg-10", "LAUNDRY ADDITIVES": "hg-10", "AIR CARE": "hg-3",
    "DISHWASH DETERGENTS": "hg-10", "BATH TISSUES": "hg-10", "PAPER TOWELS": "hg-10", "CANDLES/ACCESSORIES": "hg-3",
    "BLEACH": "hg-10", "INSECTICIDES": "hg-10", "LAWN AND GARDEN SHOP": "hg", "DOMESTIC GOODS": "hg",
    "AUTOMOTIVE PRODUCTS": "vp-1", "BATTERIES": "el-7", "AUDIO/VIDEO PRODUCTS": "el", "SEWING": "ae-2",
    "GREETING CARDS/WRAP/PARTY SPLY": "ae-3",
}  # fmt: skip

# Titles of the Office corpus that Shopify files under Electronics or elsewhere.
NOT_OFFICE_SUPPLIES = (
    "toner", "cartridge", "printer", "scanner", "phone", "telephone", "projector", "laptop", "chair", "desk",
    "battery", "fax", "copier", "camera", "calculator", "headset", "toy", "game", "monitor", "furniture",
)  # fmt: skip
