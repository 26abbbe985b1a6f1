"""Made-up texts with the answers that a person would give. Their outputs ship as goldens for other runtimes."""

# Text, sentiment, top category; nothing where the text gives no ground for a category.
GOLDEN_ANSWERS = (
    ("waterproof hiking boots size 9", "neutral", "aa"),
    ("Stainless steel chef's knife, 8 inch", "neutral", "hg"),
    ("The zip broke on day two and nobody answered my e-mails. Avoid!", "negative", None),
    ("I've slept so well since this pillow came, worth every penny.", "positive", "hg"),
    ("It is okay for the price, neither great nor terrible.", "neutral", None),
    ("Café crème beans 1kg", "neutral", "fb"),
    ("儿童雨靴 防滑", "neutral", "aa"),
    ("无线蓝牙耳机 降噪", "neutral", "el"),
    ("杯子收到时已经碎了，客服也不理人，太失望了。", "negative", "hg"),
    ("面料柔软，尺码合适，妈妈穿上很喜欢！", "positive", "aa"),
    ("USB-C 充电线 2米 fast charging", "neutral", "el"),
    ("猫砂 cat litter 10L", "neutral", "ap"),
    ("a", "neutral", None),
    ("🙂 ❤️", "positive", None),
)
GOLDEN_TEXTS = tuple(text for text, _, _ in GOLDEN_ANSWERS)
