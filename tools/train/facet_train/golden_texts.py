"""Made-up texts whose outputs ship as goldens, so that other runtimes can be checked against this one."""

GOLDEN_TEXTS = (
    "waterproof hiking boots size 9",
    "Stainless steel chef's knife, 8 inch",
    "The zip broke on day two and nobody answered my e-mails. Avoid!",
    "I've slept so well since this pillow came, worth every penny.",
    "It is okay for the price, neither great nor terrible.",
    "Café crème beans 1kg",
    "儿童雨靴 防滑",
    "无线蓝牙耳机 降噪",
    "杯子收到时已经碎了，客服也不理人，太失望了。",
    "面料柔软，尺码合适，妈妈穿上很喜欢！",
    "USB-C 充电线 2米 fast charging",
    "猫砂 cat litter 10L",
    "a",
    "🙂 ❤️",
)
